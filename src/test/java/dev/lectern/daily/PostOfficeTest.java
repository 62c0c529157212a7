package dev.lectern.daily;

import static dev.lectern.daily.Rig.DISCORD;
import static dev.lectern.daily.Rig.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The post office with its threads. */
@Timeout(60)
class PostOfficeTest {
    private final Rig rig = new Rig();

    @Test
    void whatWaitedBeforeItOpenedGoesOut() {
        rig.summary("one", SLACK, DISCORD);

        try (PostOffice office = PostOffice.open(rig.desk(), rig.clock)) {
            await().untilAsserted(() -> assertThat(rig.texts(SLACK)).containsExactly("one"));
            await().untilAsserted(() -> assertThat(rig.texts(DISCORD)).containsExactly("one"));
            assertThat(office).isNotNull();
        }
    }

    @Test
    void whatIsPutLaterGoesOutWhenItIsTold() {
        try (PostOffice office = PostOffice.open(rig.desk(), rig.clock)) {
            for (int i = 0; i < 20; i++) {
                rig.summary("s" + i, SLACK);
                office.wake();
            }

            await().untilAsserted(() -> assertThat(rig.texts(SLACK)).hasSize(20));
        }
    }

    @Test
    void aChannelThatAnswersSlowlyHoldsUpNoOther() {
        CountDownLatch answer = new CountDownLatch(1);
        rig.summary("one", SLACK, DISCORD);
        rig.summary("two", SLACK, DISCORD);

        try (PostOffice office = PostOffice.open(slow(answer), rig.clock)) {
            await().untilAsserted(() -> assertThat(rig.texts(DISCORD)).containsExactly("one", "two"));
            assertThat(rig.texts(SLACK)).isEmpty();
            answer.countDown();
            await().untilAsserted(() -> assertThat(rig.texts(SLACK)).containsExactly("one", "two"));
            assertThat(office).isNotNull();
        }
    }

    @Test
    void aCrowdOfAnswersIsDrawnTogetherAndACloseOnTime() throws Exception {
        Content.Question question = rig.question(SLACK);
        try (PostOffice office = PostOffice.open(rig.desk(), rig.clock)) {
            await().untilAsserted(() -> assertThat(rig.outbox.unsettled()).isEmpty());
            rig.clock.advance(Duration.ofMinutes(1));
            rig.shows(question, "open 64");
            Together.run(64, thread -> {
                office.changed(question.asking());
                return thread;
            });
            await().untilAsserted(() -> assertThat(rig.texts(SLACK)).containsExactly("open 64"));
            assertThat(rig.calls("update", SLACK)).hasSize(1);

            rig.shows(question, "closed");
            rig.clock.advance(Duration.ofHours(1));
            office.wake();
            await().untilAsserted(() -> assertThat(rig.texts(SLACK)).containsExactly("closed"));
        }
    }

    @Test
    void closingFinishesWhatIsBeingSentAndLeavesTheRestForTheNextStart() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        rig.summary("one", SLACK);
        rig.summary("two", SLACK);
        PostOffice office = PostOffice.open(slow(answer), rig.clock);
        await().until(() -> rig.outbox.unsettled().get(0).state() == Posting.State.CLAIMED);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(office::close);
        await().until(office::isClosed);
        assertThat(closing).isNotDone();
        answer.countDown();
        closing.get();

        assertThat(rig.texts(SLACK)).containsExactly("one");
        assertThat(rig.outbox.unsettled()).extracting(Posting::state).containsExactly(Posting.State.WAITING);
        assertThatCode(office::wake).doesNotThrowAnyException();
    }

    private Desk slow(CountDownLatch answer) {
        Desk desk = rig.desk();
        return new Desk(
                desk.outbox(), desk.ledger(), desk.posts(), new SlowSlack(desk.announcer(), answer), desk.staff());
    }

    /** Sending to Slack takes until the test lets it go on. */
    private record SlowSlack(Announcer channels, CountDownLatch answer) implements Announcer {
        @Override
        public List<Card> parts(Address address, Card card) {
            return channels.parts(address, card);
        }

        @Override
        public Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread) {
            if (address.equals(SLACK)) {
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new AssertionError("nobody interrupts what is being sent", e);
                }
            }
            return channels.send(address, part, marker, thread);
        }

        @Override
        public Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread) {
            return channels.find(address, marker, since, thread);
        }

        @Override
        public Sending update(MessageRef message, Card part, Marker marker) {
            return channels.update(message, part, marker);
        }

        @Override
        public Sending remove(MessageRef message) {
            return channels.remove(message);
        }
    }
}
