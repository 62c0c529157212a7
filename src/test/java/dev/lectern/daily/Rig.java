package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.score.Ledger;
import dev.lectern.testing.FakeChannels;
import dev.lectern.testing.FakeChannels.Call;
import dev.lectern.testing.MemoryStore;
import dev.lectern.testing.SampleQuestions;
import dev.lectern.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A post office whose time a test turns by hand, second by second. What a posting shows is what the test says. */
final class Rig {
    static final CourseId COURSE = new CourseId("ml-101");
    static final Address SLACK = new Address.Channel(ChannelRef.parse("slack:T1/C1"));
    static final Address DISCORD = new Address.Channel(ChannelRef.parse("discord:1/2"));
    static final Address STAFF = new Address.Channel(ChannelRef.parse("slack:T1/STAFF"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    final MemoryStore store = new MemoryStore();
    final Outbox outbox = store.outbox();
    final FakeChannels channels = new FakeChannels(clock);
    private final Map<Content, List<String>> texts = new ConcurrentHashMap<>();
    private final Set<Lane> known = new LinkedHashSet<>();
    private Lanes lanes = new Lanes(desk());

    Desk desk() {
        return new Desk(outbox, store.ledger(), this::draw, channels, course -> Optional.of(STAFF));
    }

    private Card draw(Posting posting) {
        if (posting.content() instanceof Content.Notice notice) {
            return Card.of("Notice", RichText.markdown(notice.markdown()));
        }
        List<String> paragraphs = texts.get(posting.content());
        if (paragraphs == null) {
            throw new IllegalStateException("nothing to draw");
        }
        String prefix = posting.withdrawn() == null ? "" : "withdrawn ";
        return Card.of(
                "",
                paragraphs.stream().map(text -> RichText.plain(prefix + text)).toArray(RichText[]::new));
    }

    Instant now() {
        return clock.instant();
    }

    /** From now on a content shows these paragraphs, each in a message of its own. */
    void shows(Content content, String... paragraphs) {
        texts.put(content, List.of(paragraphs));
    }

    /** Decides to post a summary that shows its own name. */
    Content.Summary summary(String name, Address... addresses) {
        Content.Summary summary = new Content.Summary(SectionPath.parse(name));
        texts.putIfAbsent(summary, List.of(name));
        put(summary, addresses);
        return summary;
    }

    void put(Content content, Address... addresses) {
        Instant latest = now().plus(Duration.ofHours(4));
        for (Address address : addresses) {
            outbox.put(List.of(new Outbox.Order(content.toString(), COURSE, address, content, now(), latest)));
        }
    }

    /** Asks a question that closes in an hour. */
    Content.Question question(Address... addresses) {
        int number = store.ledger().askings(COURSE).size();
        Slot slot = new Slot(LocalDate.of(2026, 3, 2), number, now(), now().plus(Duration.ofHours(1)));
        Ledger.Choice choice = new Ledger.Choice(SampleQuestions.trueFalse("q"), OptionOrder.NONE);
        Asking asking =
                store.ledger().ask(COURSE, slot, sofar -> Optional.of(choice)).orElseThrow();
        Content.Question question = new Content.Question(asking.id());
        texts.putIfAbsent(question, List.of("open 0"));
        put(question, addresses);
        return question;
    }

    PostingId only(Content content) {
        return outbox.latest(COURSE, 100).stream()
                .filter(posting -> posting.content().equals(content))
                .map(Posting::id)
                .findFirst()
                .orElseThrow();
    }

    /** The count of a question changes. */
    void counted(Content.Question question, int answers) {
        shows(question, "open " + answers);
        lanes.changed(question.asking());
    }

    /** Works for so long. */
    void work(Duration span) {
        Instant end = now().plus(span);
        while (!now().isAfter(end)) {
            known.addAll(lanes.sort(now()).busy());
            for (Lane lane : known) {
                while (lane.step(now()).did()) {
                    // until it has nothing more to do at this moment
                }
            }
            clock.advance(SECOND);
        }
    }

    void work() {
        work(Duration.ofSeconds(10));
    }

    /** The process dies and starts again. */
    void restart() {
        known.clear();
        lanes = new Lanes(desk());
    }

    List<Instant> calls(String kind, Address address) {
        return channels.calls().stream()
                .filter(call -> call.kind().equals(kind) && call.address().equals(address))
                .map(Call::at)
                .toList();
    }

    List<String> texts(Address address) {
        return channels.texts(address).stream().map(String::strip).toList();
    }
}
