package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static dev.lectern.testing.ClassDay.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.daily.Outbox.Order;
import dev.lectern.daily.Outbox.Stale;
import dev.lectern.daily.Posting;
import dev.lectern.daily.Posting.Progress;
import dev.lectern.daily.Posting.State;
import dev.lectern.daily.PostingId;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does. */
public abstract class OutboxSuite {
    private static final Address SLACK = new Address.Channel(ChannelRef.parse("slack:T1/C1"));
    private static final Address DISCORD = new Address.Channel(ChannelRef.parse("discord:1/2"));
    private static final Address DIRECT = new Address.Direct(new AccountId("slack", "T1:U:1"));
    private static final Instant LATEST = NOON.plusSeconds(3600);
    private static final MessageRef MESSAGE = new MessageRef(SLACK, "17.4");

    /** A store with nothing in it. */
    protected abstract Ports ports();

    private static Order notice(String key, Address address) {
        return new Order(key, COURSE, address, new Content.Notice("Hello *" + key + "*"), NOON, LATEST);
    }

    private static Order question(Asking asking, Address address) {
        return new Order(
                "question:" + asking.id().value(), COURSE, address, new Content.Question(asking.id()), NOON, LATEST);
    }

    private static PostingId put(Outbox outbox, String key) {
        outbox.put(List.of(notice(key, SLACK)));
        return outbox.latest(COURSE, 1).get(0).id();
    }

    private static PostingId send(Outbox outbox, String key, int parts) {
        PostingId id = put(outbox, key);
        outbox.claim(id, parts, NOON);
        outbox.sent(id, MESSAGE);
        return id;
    }

    private static State state(Outbox outbox, PostingId id) {
        return outbox.find(id).orElseThrow().state();
    }

    private static List<State> states(Outbox outbox, PostingId first) {
        return outbox.parts(first).stream().map(Posting::state).toList();
    }

    @Test
    void anOrderIsReadBackAsItWasPut() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        AskingId asking =
                ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1")).id();
        List<Content> contents = List.of(
                new Content.Question(asking),
                new Content.Summary(SectionPath.parse("training/fine-tuning/why")),
                new Content.Doubts(asking),
                new Content.Notice("naïve \uD83E\uDDA6\n\n- *so*"));
        List<Address> addresses = List.of(SLACK, DISCORD, SLACK, DIRECT);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            orders.add(new Order("k" + i, COURSE, addresses.get(i), contents.get(i), NOON, LATEST));
        }

        assertThat(outbox.put(orders)).isTrue();

        List<Posting> postings = outbox.unsettled();
        for (int i = 0; i < contents.size(); i++) {
            PostingId id = postings.get(i).id();
            Progress waiting = new Progress(State.WAITING, NOON, LATEST, NOON, Optional.empty(), 0, Optional.empty());
            assertThat(postings.get(i))
                    .isEqualTo(new Posting(id, COURSE, addresses.get(i), contents.get(i), 0, id, waiting, null));
            assertThat(outbox.find(id)).contains(postings.get(i));
        }
    }

    @Test
    void theSameOrderTwiceIsOnePosting() {
        Outbox outbox = ports().outbox();

        assertThat(outbox.put(List.of(notice("a", SLACK), notice("a", DISCORD))))
                .isTrue();
        assertThat(outbox.put(List.of(notice("a", SLACK), notice("a", DISCORD))))
                .isFalse();
        assertThat(outbox.put(List.of(notice("a", SLACK), notice("b", SLACK)))).isTrue();

        assertThat(outbox.unsettled()).hasSize(3);
    }

    @Test
    void ordersAreTakenInAllOrNone() {
        Outbox outbox = ports().outbox();
        Order aboutNothing = new Order("b", COURSE, SLACK, new Content.Question(new AskingId(99)), NOON, LATEST);
        List<Order> orders = List.of(notice("a", SLACK), aboutNothing);

        assertThatThrownBy(() -> outbox.put(orders)).isInstanceOf(RuntimeException.class);

        assertThat(outbox.unsettled()).isEmpty();
    }

    @Test
    void manyCallersPutOnePosting() throws Exception {
        Outbox outbox = ports().outbox();

        List<Boolean> put = Together.run(32, thread -> outbox.put(List.of(notice("a", SLACK))));

        assertThat(put).containsOnlyOnce(true);
        assertThat(outbox.unsettled()).hasSize(1);
    }

    @Test
    void whatIsUnsettledComesInTheOrderItWasDecided() {
        Outbox outbox = ports().outbox();
        Order later = new Order("later", COURSE, SLACK, new Content.Notice("2"), NOON.plusSeconds(1), LATEST);
        outbox.put(List.of(later, notice("a", SLACK), notice("b", SLACK)));
        PostingId a = outbox.unsettled().get(0).id();
        outbox.claim(a, 2, NOON);

        assertThat(outbox.unsettled())
                .extracting(posting -> ((Content.Notice) posting.content()).markdown() + " " + posting.part())
                .containsExactly("Hello *a* 0", "Hello *a* 1", "Hello *b* 0", "2 0");
    }

    @Test
    void aPostingIsClaimedByExactlyOneCaller() throws Exception {
        Outbox outbox = ports().outbox();
        PostingId id = put(outbox, "a");

        List<Optional<Posting>> claims = Together.run(32, thread -> outbox.claim(id, 1, NOON.plusSeconds(5)));

        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        Posting claimed = outbox.find(id).orElseThrow();
        assertThat(claims).contains(Optional.of(claimed));
        assertThat(claimed.progress())
                .isEqualTo(new Progress(
                        State.CLAIMED, NOON, LATEST, NOON, Optional.of(NOON.plusSeconds(5)), 1, Optional.empty()));
    }

    @Test
    void claimingTheFirstPartAddsTheOthersToBeSentAfterIt() {
        Outbox outbox = ports().outbox();
        PostingId first = put(outbox, "a");

        outbox.claim(first, 3, NOON.plusSeconds(5));

        List<Posting> parts = outbox.parts(first);
        assertThat(parts).extracting(Posting::part).containsExactly(0, 1, 2);
        assertThat(parts).extracting(Posting::first).containsOnly(first);
        assertThat(parts).extracting(Posting::address).containsOnly(SLACK);
        assertThat(parts).extracting(Posting::content).containsOnly(new Content.Notice("Hello *a*"));
        assertThat(parts).extracting(Posting::state).containsExactly(State.CLAIMED, State.WAITING, State.WAITING);
        assertThat(parts).extracting(posting -> posting.progress().latest()).containsOnly(LATEST);
        assertThat(outbox.claim(parts.get(1).id(), 7, NOON)).isPresent();
        assertThat(outbox.parts(first)).hasSize(3);
    }

    @Test
    void aContentThatIsTriedAgainHasTheNumberOfPartsThatItTakesThen() {
        Outbox outbox = ports().outbox();
        PostingId first = put(outbox, "a");
        outbox.claim(first, 3, NOON);
        outbox.retry(first, NOON.plusSeconds(9));

        Posting again = outbox.claim(first, 2, NOON.plusSeconds(10)).orElseThrow();

        assertThat(again.progress().attempts()).isEqualTo(2);
        assertThat(again.progress().next()).isEqualTo(NOON.plusSeconds(9));
        assertThat(outbox.parts(first)).extracting(Posting::part).containsExactly(0, 1);
    }

    @Test
    void whatWasSentIsSettledAndKeepsItsMessage() {
        Outbox outbox = ports().outbox();
        PostingId id = put(outbox, "a");
        outbox.claim(id, 1, NOON);

        outbox.sent(id, new MessageRef(DISCORD, "m1"));

        assertThat(outbox.unsettled()).isEmpty();
        assertThat(outbox.find(id).orElseThrow().progress().message()).contains(new MessageRef(DISCORD, "m1"));
        assertThat(outbox.claim(id, 1, NOON)).isEmpty();
        outbox.retry(id, NOON);
        outbox.unknown(id, NOON);
        assertThat(state(outbox, id)).isEqualTo(State.SENT);
    }

    @Test
    void whatIsUnknownIsNotClaimedAndMayTurnOutSentOrNot() {
        Outbox outbox = ports().outbox();
        PostingId one = put(outbox, "a");
        PostingId two = put(outbox, "b");
        for (PostingId id : List.of(one, two)) {
            outbox.claim(id, 1, NOON);
            outbox.unknown(id, NOON.plusSeconds(30));
            assertThat(outbox.claim(id, 1, NOON)).isEmpty();
        }
        assertThat(outbox.unsettled())
                .allSatisfy(posting -> assertThat(posting.progress().next()).isEqualTo(NOON.plusSeconds(30)))
                .extracting(Posting::state)
                .containsExactly(State.UNKNOWN, State.UNKNOWN);

        outbox.sent(one, MESSAGE);
        outbox.retry(two, NOON.plusSeconds(60));

        assertThat(state(outbox, one)).isEqualTo(State.SENT);
        assertThat(state(outbox, two)).isEqualTo(State.WAITING);
        assertThat(outbox.claim(two, 1, NOON)).isPresent();
    }

    @Test
    void givingUpTakesTheLaterPartsAlong() {
        Outbox outbox = ports().outbox();
        PostingId other = put(outbox, "other");
        PostingId first = send(outbox, "a", 4);
        PostingId second = outbox.parts(first).get(1).id();
        outbox.claim(second, 1, NOON);
        outbox.sent(second, MESSAGE);

        outbox.giveUp(outbox.parts(first).get(2).id());

        assertThat(states(outbox, first)).containsExactly(State.SENT, State.SENT, State.GIVEN_UP, State.GIVEN_UP);
        assertThat(state(outbox, other)).isEqualTo(State.WAITING);
        assertThat(outbox.claim(outbox.parts(first).get(3).id(), 1, NOON)).isEmpty();
    }

    @Test
    void aSentContentThatNeedsMoreMessagesGetsThem() {
        Outbox outbox = ports().outbox();
        PostingId first = send(outbox, "a", 1);

        outbox.extend(first, 3, NOON);
        outbox.extend(first, 3, NOON);

        assertThat(states(outbox, first)).containsExactly(State.SENT, State.WAITING, State.WAITING);
        PostingId waiting = put(outbox, "waiting");
        outbox.extend(waiting, 3, NOON);
        assertThat(outbox.parts(waiting)).hasSize(1);
    }

    @Test
    void aPartThatWasNotNeededIsSentAgainWhenItIsAndARefusedOneIsNot() {
        Outbox outbox = ports().outbox();
        PostingId first = send(outbox, "a", 4);
        List<PostingId> parts = outbox.parts(first).stream().map(Posting::id).toList();
        outbox.claim(parts.get(1), 1, NOON);
        outbox.sent(parts.get(1), new MessageRef(SLACK, "17.5"));
        outbox.claim(parts.get(2), 1, NOON);
        outbox.giveUp(parts.get(2));
        outbox.giveUp(parts.get(1));
        assertThat(states(outbox, first)).containsExactly(State.SENT, State.GIVEN_UP, State.GIVEN_UP, State.GIVEN_UP);

        outbox.extend(first, 4, NOON.plusSeconds(7));

        assertThat(states(outbox, first)).containsExactly(State.SENT, State.WAITING, State.GIVEN_UP, State.WAITING);
        Progress again = outbox.find(parts.get(1)).orElseThrow().progress();
        assertThat(again.message()).isEmpty();
        assertThat(again.next()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void whatWaitsIsNotSentOnceItIsWithdrawn() {
        Outbox outbox = ports().outbox();
        PostingId id = put(outbox, "a");

        outbox.withdraw(id, "Wrong week.");
        outbox.withdraw(id, "Other reason.");

        assertThat(outbox.find(id).orElseThrow().withdrawn()).isEqualTo("Wrong week.");
        assertThat(state(outbox, id)).isEqualTo(State.GIVEN_UP);
        assertThat(outbox.claim(id, 1, NOON)).isEmpty();
        assertThat(outbox.stale()).isEmpty();
    }

    @Test
    void whatWasSentIsDrawnAgainOnceItIsWithdrawnAllParts() {
        Outbox outbox = ports().outbox();
        PostingId first = send(outbox, "a", 3);
        PostingId second = outbox.parts(first).get(1).id();
        outbox.claim(second, 1, NOON);
        outbox.sent(second, MESSAGE);

        outbox.withdraw(first, "Wrong week.");
        outbox.extend(first, 5, NOON);

        assertThat(states(outbox, first)).containsExactly(State.SENT, State.SENT, State.GIVEN_UP);
        assertThat(outbox.stale()).extracting(stale -> stale.posting().id()).containsExactly(first, second);
    }

    @Test
    void whatIsBeingSentWhenItIsWithdrawnIsDrawnAgainOrNeverTriedAgain() {
        Outbox outbox = ports().outbox();
        PostingId arrived = put(outbox, "a");
        PostingId lost = put(outbox, "b");
        for (PostingId id : List.of(arrived, lost)) {
            outbox.claim(id, 1, NOON);
            outbox.withdraw(id, "Wrong week.");
        }

        outbox.sent(arrived, MESSAGE);
        outbox.unknown(lost, NOON);
        outbox.retry(lost, NOON);

        assertThat(outbox.stale()).extracting(stale -> stale.posting().id()).containsExactly(arrived);
        assertThat(state(outbox, lost)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void everyPostingAboutAnAskingIsDrawnAgainAndNoOther() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking other = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        Content doubts = new Content.Doubts(asking.id());
        outbox.put(List.of(
                question(asking, SLACK),
                question(asking, DISCORD),
                question(other, SLACK),
                new Order("doubts", COURSE, SLACK, doubts, NOON, LATEST)));
        for (Posting posting : outbox.unsettled()) {
            outbox.claim(posting.id(), 1, NOON);
            outbox.sent(posting.id(), new MessageRef(posting.address(), "1"));
        }
        assertThat(outbox.stale()).isEmpty();

        outbox.redraw(asking.id());

        assertThat(outbox.stale()).extracting(Stale::posting).isEqualTo(outbox.of(asking.id()));
        assertThat(outbox.of(asking.id()))
                .extracting(Posting::content)
                .containsExactly(new Content.Question(asking.id()), new Content.Question(asking.id()), doubts);
        outbox.stale().forEach(outbox::drawn);
        assertThat(outbox.stale()).isEmpty();
    }

    @Test
    void aCloseIsNotedOnceAndDrawsTheQuestionsAgain() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking other = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        Order doubts = new Order("doubts", COURSE, SLACK, new Content.Doubts(asking.id()), NOON, LATEST);
        outbox.put(List.of(question(asking, SLACK), question(asking, DISCORD), question(other, SLACK), doubts));
        List<Posting> open = outbox.open();
        assertThat(open)
                .extracting(Posting::content)
                .containsExactly(
                        new Content.Question(asking.id()),
                        new Content.Question(asking.id()),
                        new Content.Question(other.id()));
        outbox.claim(open.get(0).id(), 1, NOON);
        outbox.sent(open.get(0).id(), MESSAGE);
        outbox.giveUp(open.get(1).id());

        outbox.closed(asking.id());

        assertThat(outbox.stale())
                .extracting(stale -> stale.posting().id())
                .containsExactly(open.get(0).id());
        assertThat(outbox.open()).extracting(Posting::content).containsExactly(new Content.Question(other.id()));
        outbox.stale().forEach(outbox::drawn);
        outbox.closed(asking.id());
        assertThat(outbox.stale()).isEmpty();
    }

    @Test
    void whatWasMarkedAgainSinceItWasReadStaysStale() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        outbox.put(List.of(question(asking, SLACK)));
        PostingId id = outbox.unsettled().get(0).id();
        outbox.claim(id, 1, NOON);
        outbox.sent(id, MESSAGE);
        outbox.redraw(asking.id());
        Stale read = outbox.stale().get(0);

        outbox.redraw(asking.id());
        outbox.drawn(read);

        Stale left = outbox.stale().get(0);
        assertThat(left.mark()).isEqualTo(read.mark() + 1);
        outbox.drawn(left);
        assertThat(outbox.stale()).isEmpty();
    }

    @Test
    void onlyWhatWasMarkedAfterTheClaimIsDrawnAgainOnceSent() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        outbox.put(List.of(question(asking, SLACK), question(asking, DISCORD)));
        List<PostingId> ids = outbox.unsettled().stream().map(Posting::id).toList();

        outbox.claim(ids.get(0), 1, NOON);
        outbox.redraw(asking.id());
        outbox.claim(ids.get(1), 1, NOON);
        assertThat(outbox.stale()).isEmpty();
        ids.forEach(id -> outbox.sent(id, MESSAGE));

        assertThat(outbox.stale()).extracting(stale -> stale.posting().id()).containsExactly(ids.get(0));
    }

    @Test
    void theLatestContentsOfACourseComeNewestFirst() {
        Outbox outbox = ports().outbox();
        List<PostingId> ids = new ArrayList<>();
        for (String key : List.of("a", "b", "c")) {
            ids.add(put(outbox, key));
        }
        outbox.claim(ids.get(2), 3, NOON);
        outbox.put(List.of(new Order("x", OTHER_COURSE, SLACK, new Content.Notice("x"), NOON, LATEST)));

        assertThat(outbox.latest(COURSE, 2)).extracting(Posting::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(outbox.latest(OTHER_COURSE, 9)).hasSize(1);
    }

    @Test
    void whatThereIsNotIsLeftAlone() {
        Outbox outbox = ports().outbox();
        PostingId none = new PostingId(99);

        assertThat(outbox.claim(none, 1, NOON)).isEmpty();
        outbox.sent(none, MESSAGE);
        outbox.unknown(none, NOON);
        outbox.retry(none, NOON);
        outbox.giveUp(none);
        outbox.extend(none, 2, NOON);
        outbox.withdraw(none, "why");
        outbox.redraw(new AskingId(99));

        assertThat(outbox.find(none)).isEmpty();
        assertThat(outbox.parts(none)).isEmpty();
        assertThat(outbox.of(new AskingId(99))).isEmpty();
    }

    @Test
    void whatWasToBeSaidToSomebodyForgottenIsGone() {
        Ports ports = ports();
        Outbox outbox = ports.outbox();
        ports.members().meet(ADA, NOON);
        outbox.put(List.of(
                notice("a", new Address.Direct(ADA)), notice("b", new Address.Direct(ADA)), notice("a", SLACK)));
        outbox.put(List.of(notice("a", new Address.Direct(BEN))));
        outbox.claim(outbox.unsettled().get(0).id(), 2, NOON);

        ports.personalData().forget(ADA, NOON);

        assertThat(outbox.unsettled()).extracting(Posting::address).containsExactly(SLACK, new Address.Direct(BEN));
    }
}
