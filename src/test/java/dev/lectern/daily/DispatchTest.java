package dev.lectern.daily;

import static dev.lectern.daily.Rig.COURSE;
import static dev.lectern.daily.Rig.DISCORD;
import static dev.lectern.daily.Rig.SLACK;
import static dev.lectern.daily.Rig.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.course.AccountId;
import dev.lectern.daily.Posting.State;
import dev.lectern.testing.FakeChannels;
import dev.lectern.testing.FakeChannels.Fault;
import dev.lectern.testing.FakeChannels.Message;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How what is in the outbox goes out. */
class DispatchTest {
    private final Rig rig = new Rig();

    private State state(Content content) {
        return rig.outbox.find(rig.only(content)).orElseThrow().state();
    }

    @Test
    void contentsGoOutInTheOrderTheyWereDecidedEachToItsChannels() {
        rig.summary("one", SLACK, DISCORD);
        rig.summary("two", SLACK);
        rig.work();

        assertThat(rig.texts(SLACK)).containsExactly("one", "two");
        assertThat(rig.texts(DISCORD)).containsExactly("one");
        assertThat(rig.outbox.unsettled()).isEmpty();
        rig.work(Duration.ofMinutes(5));
        assertThat(rig.channels.calls()).hasSize(3);
    }

    @Test
    void aLongContentGoesIntoTheThreadOfItsFirstMessageBeforeAnythingElse() {
        rig.shows(rig.summary("long", SLACK), "a", "b", "c");
        rig.summary("next", SLACK);
        rig.work();

        List<Message> messages = rig.channels.at(SLACK);
        assertThat(rig.texts(SLACK)).containsExactly("a", "b", "c", "next");
        Optional<?> first = Optional.of(messages.get(0).ref());
        assertThat(messages.stream().map(Message::thread).toList())
                .isEqualTo(List.of(Optional.empty(), first, first, Optional.empty()));
    }

    @Test
    void aChannelThatIsToldToWaitHoldsUpNoOther() {
        rig.channels.script(SLACK, Fault.LIMITED);
        rig.summary("one", SLACK, DISCORD);
        rig.summary("two", SLACK, DISCORD);
        rig.work(FakeChannels.PAUSE.minusSeconds(1));

        assertThat(rig.texts(DISCORD)).containsExactly("one", "two");
        assertThat(rig.calls("send", SLACK)).hasSize(1);

        rig.work();
        assertThat(rig.texts(SLACK)).containsExactly("one", "two");
    }

    @Test
    void thePauseIsKeptAfterARestart() {
        rig.channels.script(SLACK, Fault.LIMITED);
        rig.summary("one", SLACK);
        rig.summary("two", SLACK);
        rig.work(Duration.ofSeconds(2));
        rig.restart();
        rig.work(Duration.ofSeconds(20));

        assertThat(rig.calls("send", SLACK)).hasSize(1);

        rig.work(Duration.ofSeconds(20));
        assertThat(rig.texts(SLACK)).containsExactly("one", "two");
    }

    @Test
    void whatArrivedThoughNobodyKnewIsFoundAndNotSentAgain() {
        for (Fault fault : List.of(Fault.LOST_AFTER, Fault.LATE)) {
            rig.channels.script(SLACK, fault);
            Content summary = rig.summary(fault.name().toLowerCase(Locale.ROOT), SLACK);
            rig.work(Duration.ofMinutes(1));

            assertThat(state(summary)).isEqualTo(State.SENT);
        }
        assertThat(rig.texts(SLACK)).containsExactly("lost_after", "late");
        assertThat(rig.calls("send", SLACK)).hasSize(2);
    }

    @Test
    void whatDidNotArriveIsSentAgainOnlyAfterItWasLookedFor() {
        rig.channels.script(SLACK, Fault.LOST_BEFORE);
        rig.summary("one", SLACK);
        rig.summary("two", SLACK);
        rig.work(Duration.ofMinutes(1));

        assertThat(rig.texts(SLACK)).containsExactly("one", "two");
        assertThat(rig.calls("send", SLACK)).hasSize(3);
        assertThat(rig.calls("find", SLACK)).hasSize(1);
    }

    @Test
    void aSearchThatDoesNotEndSettlesNothing() {
        rig.channels.script(SLACK, Fault.LOST_BEFORE);
        rig.channels.searchable(SLACK, false);
        Content one = rig.summary("one", SLACK);
        rig.summary("two", SLACK);
        rig.work(Duration.ofMinutes(8));

        assertThat(state(one)).isEqualTo(State.UNKNOWN);
        assertThat(rig.calls("send", SLACK)).hasSize(1);
        assertThat(rig.calls("find", SLACK)).hasSizeBetween(5, 12);

        rig.work(Duration.ofMinutes(5));
        assertThat(rig.texts(SLACK))
                .as("ten minutes are long enough for the others to wait")
                .containsExactly("two");
        rig.channels.searchable(SLACK, true);
        rig.work(Duration.ofMinutes(6));
        assertThat(rig.texts(SLACK)).containsExactly("two", "one");
    }

    @Test
    void whatCannotBeSettledInItsTimeIsGivenUpAndTheStaffAskedToLook() {
        rig.channels.script(SLACK, Fault.LOST_BEFORE);
        rig.channels.searchable(SLACK, false);
        Content one = rig.summary("one", SLACK);
        rig.work(Duration.ofHours(4).plusMinutes(10));

        assertThat(state(one)).isEqualTo(State.GIVEN_UP);
        assertThat(rig.texts(STAFF))
                .containsExactly("Notice A summary could not be posted on Slack. It may have arrived all the same:"
                        + " please look, and post it again if not.");
    }

    @Test
    void whatWasBeingSentWhenTheProcessDiedIsSettledBeforeAnythingNew() {
        Content there = rig.summary("there", SLACK);
        Content lost = rig.summary("lost", DISCORD);
        for (Content content : List.of(there, lost)) {
            rig.outbox.claim(rig.only(content), 1, rig.now());
        }
        rig.channels.send(SLACK, Card.of("there"), rig.only(there).marker(), Optional.empty());
        rig.summary("new", SLACK, DISCORD);
        rig.work(Duration.ofMinutes(1));

        assertThat(rig.texts(SLACK)).containsExactly("there", "new");
        assertThat(rig.texts(DISCORD)).containsExactly("lost", "new");
        assertThat(state(there)).isEqualTo(State.SENT);
    }

    @Test
    void whatIsRefusedIsGivenUpWithItsThreadAndTheStaffLearnsWhatToDo() {
        rig.channels.script(SLACK, Fault.NONE, Fault.REFUSED);
        Content longOne = rig.summary("long", SLACK);
        rig.shows(longOne, "a", "b", "c");
        rig.work();
        rig.restart();
        rig.work();

        assertThat(rig.outbox.parts(rig.only(longOne)))
                .extracting(Posting::state)
                .containsExactly(State.SENT, State.GIVEN_UP, State.GIVEN_UP);
        assertThat(rig.texts(STAFF))
                .containsExactly(
                        "Notice Part 2 of a summary could not be posted on Slack. Let Lectern write in the channel.");
    }

    @Test
    void nobodyIsToldThatANoticeWasRefused() {
        rig.channels.script(STAFF, Fault.REFUSED, Fault.REFUSED);
        rig.put(new Content.Notice("Something."), STAFF);
        rig.put(new Content.Notice("Something else."), SLACK);
        rig.summary("rehearsed", STAFF);
        rig.channels.script(SLACK, Fault.REFUSED);
        rig.work(Duration.ofMinutes(10));

        assertThat(rig.outbox.latest(COURSE, 10))
                .hasSize(3)
                .extracting(Posting::state)
                .containsOnly(State.GIVEN_UP);
    }

    @Test
    void somebodyWhoTakesNoDirectMessagesIsLeftInPeace() {
        Address direct = new Address.Direct(new AccountId("slack", "T1:U1"));
        rig.channels.script(direct, Fault.REFUSED);
        rig.summary("hello", direct);
        rig.work();

        assertThat(rig.outbox.latest(COURSE, 10))
                .hasSize(1)
                .extracting(Posting::state)
                .containsOnly(State.GIVEN_UP);
    }

    @Test
    void whatBecameTooLateIsNotSentAndTheStaffIsTold() {
        Content summary = rig.summary("late", SLACK);
        rig.clock.advance(Duration.ofHours(5));
        rig.work();

        assertThat(state(summary)).isEqualTo(State.GIVEN_UP);
        assertThat(rig.texts(SLACK)).isEmpty();
        assertThat(rig.texts(STAFF)).singleElement().asString().contains("too late");
    }

    @Test
    void whatCannotBeDrawnHoldsUpNothing() {
        rig.put(new Content.Doubts(rig.question().asking()), SLACK);
        rig.summary("fine", SLACK);
        rig.work();

        assertThat(rig.texts(SLACK)).containsExactly("fine");
        assertThat(rig.outbox.unsettled()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnBeforeItsTurnIsNeverSent() {
        rig.channels.script(SLACK, Fault.LOST_BEFORE);
        Content lost = rig.summary("lost", SLACK);
        Content waiting = rig.summary("waiting", SLACK);
        rig.work(Duration.ofSeconds(5));
        rig.outbox.withdraw(rig.only(lost), "why");
        rig.outbox.withdraw(rig.only(waiting), "why");
        rig.work(Duration.ofMinutes(2));

        assertThat(rig.texts(SLACK)).isEmpty();
        assertThat(rig.outbox.unsettled()).isEmpty();
    }
}
