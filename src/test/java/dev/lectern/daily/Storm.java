package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.daily.Posting.State;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.score.Ledger;
import dev.lectern.testing.FakeChannels;
import dev.lectern.testing.FakeChannels.Call;
import dev.lectern.testing.FakeChannels.Fault;
import dev.lectern.testing.FakeChannels.Message;
import dev.lectern.testing.Mortal;
import dev.lectern.testing.SampleQuestions;
import dev.lectern.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** One seeded stretch of bad weather over a post office, and what must be true after it. */
final class Storm {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final List<Address> CHANNELS =
            List.of(channel("slack:T1/C1"), channel("discord:1/2"), channel("discord:1/3"));
    private static final Address STAFF = channel("slack:T1/STAFF");
    private static final int ROUNDS = 300;
    private static final int CALM_ROUNDS = 4000;
    private static final Map<Fault, Integer> BAD =
            Map.of(Fault.REFUSED, 2, Fault.LIMITED, 6, Fault.LOST_BEFORE, 6, Fault.LOST_AFTER, 6, Fault.LATE, 4);

    private final Random random;
    private final SettableClock clock;
    private final Outbox outbox;
    private final Ledger ledger;
    private final FakeChannels channels;
    private final List<AskingId> askings = new ArrayList<>();
    private final Map<AskingId, Integer> counts = new HashMap<>();
    private final Set<Lane> known = new LinkedHashSet<>();
    private Lanes lanes;
    private boolean calm;
    private int kills;

    Storm(int seed, SettableClock clock, Outbox outbox, Ledger ledger) {
        this.random = new Random(seed);
        this.clock = clock;
        this.outbox = outbox;
        this.ledger = ledger;
        this.channels = new FakeChannels(clock);
        this.lanes = start();
    }

    private static Address channel(String text) {
        return new Address.Channel(ChannelRef.parse(text));
    }

    /** @return how often the process was killed */
    int rage() {
        channels.chances(random, BAD, 20);
        for (int round = 0; round < ROUNDS; round++) {
            happen();
            work();
            clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 120_000 : 6_000)));
        }
        becalm();
        check();
        return kills;
    }

    private Lanes start() {
        known.clear();
        return new Lanes(new Desk(
                Mortal.of(Outbox.class, outbox, this::dies),
                ledger,
                this::draw,
                Mortal.of(Announcer.class, channels, this::dies),
                course -> Optional.of(STAFF)));
    }

    private boolean dies() {
        return !calm && random.nextInt(250) == 0;
    }

    private void work() {
        try {
            known.addAll(lanes.sort(clock.instant()).busy());
            for (Lane lane : known) {
                int most = 4;
                while (lane.step(clock.instant()).did() && most-- > 0) {
                    clock.advance(Duration.ofMillis(random.nextInt(400)));
                }
            }
        } catch (Mortal.Killed e) {
            kills++;
            clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 900_000 : 20_000)));
            lanes = start();
        }
    }

    private void happen() {
        switch (random.nextInt(8)) {
            case 0 -> post(new Content.Summary(SectionPath.parse("s/" + random.nextInt(5))), "s" + random.nextInt(40));
            case 1 -> ask();
            case 2, 3, 4 -> answer();
            case 5 -> close();
            case 6 -> withdraw();
            default -> channels.goneUntil(any(CHANNELS), clock.instant().plusSeconds(random.nextInt(200)));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void post(Content content, String key) {
        Instant now = clock.instant();
        Instant latest = now.plus(Duration.ofMinutes(2 + random.nextInt(240)));
        outbox.put(CHANNELS.stream()
                .filter(channel -> random.nextInt(3) > 0)
                .map(channel -> new Outbox.Order(key, COURSE, channel, content, now, latest))
                .toList());
    }

    private void ask() {
        LocalDate day = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(askings.size());
        Instant closes = clock.instant().plus(Duration.ofMinutes(1 + random.nextInt(30)));
        Asking asking = ledger.ask(
                        COURSE,
                        new Slot(day, clock.instant(), closes),
                        sofar -> Optional.of(new Ledger.Choice(SampleQuestions.trueFalse("q"), OptionOrder.NONE)))
                .orElseThrow();
        askings.add(asking.id());
        post(new Content.Question(asking.id()), "question:" + asking.id().value());
    }

    private void answer() {
        if (!askings.isEmpty()) {
            AskingId asking = any(askings);
            if (ledger.asking(asking).orElseThrow().openAt(clock.instant())) {
                counts.merge(asking, 1, Integer::sum);
                lanes.changed(asking);
            }
        }
    }

    private void close() {
        if (!askings.isEmpty() && random.nextInt(3) == 0) {
            ledger.close(any(askings), clock.instant());
        }
    }

    private void withdraw() {
        if (random.nextInt(3) == 0) {
            for (Posting posting : outbox.latest(COURSE, 1)) {
                if (posting.content() instanceof Content.Question question) {
                    ledger.withdraw(question.asking(), "why");
                    outbox.of(question.asking()).forEach(there -> outbox.withdraw(there.first(), "why"));
                } else {
                    outbox.withdraw(posting.id(), "why");
                }
            }
        }
    }

    /** Closed questions take another number of messages than open ones: some more, some fewer. */
    private Card draw(Posting posting) {
        if (posting.content() instanceof Content.Question question) {
            Asking asking = ledger.asking(question.asking()).orElseThrow();
            boolean open = asking.openAt(clock.instant());
            int odd = (int) (asking.id().value() % 3);
            int messages = open ? 1 + odd : 3 - odd;
            String text = asking.isWithdrawn()
                    ? "withdrawn"
                    : (open ? "open " : "closed ") + counts.getOrDefault(asking.id(), 0);
            return card("Q" + asking.id().value(), text, messages);
        }
        if (posting.content() instanceof Content.Summary summary) {
            return card("S", summary.section().toString(), 1 + summary.section().hashCode() % 2);
        }
        return card("N", ((Content.Notice) posting.content()).markdown(), 1);
    }

    private static Card card(String title, String text, int messages) {
        return Card.of(
                title,
                IntStream.range(0, messages)
                        .mapToObj(part -> RichText.plain(text + " " + part))
                        .toArray(RichText[]::new));
    }

    /** The weather turns; whatever is left is done, within bounds. */
    private void becalm() {
        calm = true;
        channels.heal();
        for (int round = 0; round < CALM_ROUNDS; round++) {
            work();
            clock.advance(Duration.ofSeconds(2));
            boolean allClosed = outbox.open().isEmpty();
            if (allClosed && outbox.unsettled().isEmpty() && outbox.stale().isEmpty() && idle()) {
                return;
            }
        }
        throw new AssertionError("never done: " + outbox.unsettled() + outbox.stale() + outbox.open());
    }

    private boolean idle() {
        return known.stream().allMatch(lane -> lane.step(clock.instant()).next().equals(Instant.MAX));
    }

    private void check() {
        List<Address> everywhere = new ArrayList<>(CHANNELS);
        everywhere.add(STAFF);
        List<Posting> postings = outbox.latest(COURSE, Integer.MAX_VALUE).stream()
                .flatMap(first -> outbox.parts(first.id()).stream())
                .toList();
        postings.forEach(this::checkPosting);
        for (Address address : everywhere) {
            List<Message> messages = channels.at(address);
            assertThat(messages).extracting(Message::marker).doesNotHaveDuplicates();
            assertThat(messages)
                    .extracting(Message::marker)
                    .isSubsetOf(postings.stream()
                            .map(posting -> posting.id().marker())
                            .toList());
            checkThreads(messages);
            checkPace(address);
        }
    }

    private void checkPosting(Posting posting) {
        List<Message> there = channels.at(posting.address()).stream()
                .filter(message -> message.marker().equals(posting.id().marker()))
                .toList();
        if (posting.state() == State.SENT) {
            assertThat(there).as("%s", posting).hasSize(1);
            List<Card> cards = channels.parts(posting.address(), draw(posting));
            assertThat(there.get(0).card()).as("%s", posting).isEqualTo(cards.get(posting.part()));
        } else {
            assertThat(posting.state()).isEqualTo(State.GIVEN_UP);
            assertThat(there).as("%s", posting).isEmpty();
            assertThat(isOnRecord(posting)).as("%s", posting).isTrue();
        }
    }

    /** Given up because nobody wants it any more, or with the staff told of it or of a part before it. */
    private boolean isOnRecord(Posting posting) {
        if (posting.withdrawn() != null || posting.address().equals(STAFF)) {
            return true;
        }
        if (posting.part() >= channels.parts(posting.address(), draw(posting)).size()) {
            return true;
        }
        return outbox.parts(posting.first()).stream()
                .filter(part -> part.part() <= posting.part())
                .anyMatch(this::isTold);
    }

    private boolean isTold(Posting posting) {
        Outbox.Order again = new Outbox.Order(
                "lost:" + posting.id(), COURSE, STAFF, new Content.Notice("x"), clock.instant(), clock.instant());
        return !outbox.put(List.of(again));
    }

    private void checkThreads(List<Message> messages) {
        Map<String, Posting> byMarker = new HashMap<>();
        outbox.latest(COURSE, Integer.MAX_VALUE).stream()
                .flatMap(first -> outbox.parts(first.id()).stream())
                .forEach(posting -> byMarker.put(posting.id().marker().value(), posting));
        for (Message message : messages) {
            Posting posting = byMarker.get(message.marker().value());
            Optional<Posting> first = outbox.find(posting.first());
            assertThat(message.thread())
                    .isEqualTo(
                            posting.part() == 0
                                    ? Optional.empty()
                                    : first.orElseThrow().progress().message());
        }
    }

    private void checkPace(Address address) {
        List<Instant> edits = channels.calls().stream()
                .filter(call -> call.address().equals(address))
                .filter(call -> call.kind().equals("update") || call.kind().equals("remove"))
                .map(Call::at)
                .toList();
        for (int i = 1; i < edits.size(); i++) {
            assertThat(Duration.between(edits.get(i - 1), edits.get(i))).isGreaterThanOrEqualTo(Pace.BETWEEN_EDITS);
        }
    }
}
