package dev.lectern.testing;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Charts;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.ChannelPosts;
import dev.lectern.command.Classroom;
import dev.lectern.command.Commands;
import dev.lectern.command.HelpLine;
import dev.lectern.command.Router;
import dev.lectern.command.School;
import dev.lectern.command.Venue;
import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.course.Schedule;
import dev.lectern.course.Staff;
import dev.lectern.daily.Posting;
import dev.lectern.score.ScoringRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A class that meets in a test: one course in Berlin, students who talk to the real router, a store in memory and a clock
 * that the test moves. It starts on Tuesday, 24 November 2026, 10:00. Chance is drawn from a fixed seed.
 *
 * <p>A {@link #posted} class has a channel on each platform, one for the staff, and an instructor; what is to be sent there
 * waits in the store's outbox until the test has it {@link #send sent}.
 */
public final class TestClass {
    public static final CourseId COURSE = new CourseId("ml-101");
    public static final ChannelRef SLACK = ChannelRef.parse("slack:T1/C1");
    public static final ChannelRef DISCORD = ChannelRef.parse("discord:1/2");
    public static final ChannelRef STAFF_ROOM = ChannelRef.parse("slack:T1/C9");
    /** Two channels, one for the staff, and Grace, who teaches. */
    public static final Venue VENUE = new Venue(
            List.of(SLACK, DISCORD), Optional.of(STAFF_ROOM), new Staff(List.of(Staff.Entry.parse("console:grace"))));

    private static final long SEED = 7;

    public final MemoryStore store = new MemoryStore();
    public final FailingLedger ledger = new FailingLedger(store.ledger());
    private final ZoneId zone = ZoneId.of("Europe/Berlin");
    private final SettableClock clock = SettableClock.at("2026-11-24T09:00:00Z");
    private final ScoringRules rules;
    private final Venue venue;
    private final ClassCalendar calendar;
    private final CountingBoard board = new CountingBoard();
    private School school;
    private Charts charts = new WordyCharts();
    private Router router;

    public TestClass(SmallCourse course, ScoringRules rules, Venue venue) {
        this(course, rules, venue, Optional.empty());
    }

    /** @param schedule by which things are posted; the test asks the caretaker itself */
    public TestClass(SmallCourse course, ScoringRules rules, Venue venue, Optional<Schedule> schedule) {
        this.rules = rules;
        this.venue = venue;
        this.calendar = new ClassCalendar(zone, schedule);
        this.school = school(course);
        this.router = router();
    }

    public TestClass(SmallCourse course, ScoringRules rules) {
        this(course, rules, Venue.NONE);
    }

    /** A class whose course has begun. */
    public static TestClass posted(SmallCourse course, ScoringRules rules) {
        TestClass started = new TestClass(course, rules, VENUE);
        started.instructor().says("teach start confirmed");
        return started;
    }

    public static TestClass posted(SmallCourse course) {
        return posted(course, ScoringRules.DEFAULT);
    }

    public TestClass(SmallCourse course) {
        this(course, ScoringRules.DEFAULT);
    }

    private School school(SmallCourse course) {
        Classroom classroom = new Classroom(
                COURSE, "Machine Learning", course.lectures(), course.questions(), calendar, rules, venue);
        return new School(Map.of(COURSE, classroom), store.records(ledger), board);
    }

    /** What draws from now on. */
    public void charts(Charts other) {
        charts = other;
        router = router();
    }

    private Router router() {
        Random random = new Random(SEED);
        List<HelpLine> console = List.of(new HelpLine("quit", "leave the classroom"));
        return new Router(Commands.all(school, random, charts, console), school, random);
    }

    /** The lectures were changed and read again; whatever was kept is still there. */
    public void reload(SmallCourse course) {
        school = school(course);
        router = router();
    }

    public School school() {
        return school;
    }

    /** Who hears that a channel shows something old. */
    public CountingBoard board() {
        return board;
    }

    /** Everything that waits is sent. */
    public void send() {
        for (Posting waiting : store.outbox().unsettled()) {
            Posting claimed =
                    store.outbox().claim(waiting.id(), 1, clock.instant()).orElseThrow();
            store.outbox().sent(claimed.id(), new MessageRef(claimed.address(), "m" + claimed.id()));
        }
    }

    /** What stands in a channel, or is about to, from the oldest to the newest. */
    public List<Card> read(ChannelRef channel) {
        ChannelPosts posts = new ChannelPosts(school, clock);
        List<Posting> newestFirst = store.outbox().latest(COURSE, Integer.MAX_VALUE);
        return newestFirst.stream()
                .filter(posting -> posting.address().equals(new Address.Channel(channel)))
                .sorted(Comparator.comparingLong(posting -> posting.id().value()))
                .map(posts::draw)
                .toList();
    }

    /** The last of {@link #read}. */
    public Card newest(ChannelRef channel) {
        List<Card> all = read(channel);
        return all.get(all.size() - 1);
    }

    /** Everybody's clock moves on. */
    public void later(Duration by) {
        clock.advance(by);
    }

    public void nextDay() {
        later(Duration.ofDays(1));
    }

    public Instant now() {
        return clock.instant();
    }

    public Student student(String name) {
        return new Student(Actor.of(new AccountId("test", name)));
    }

    /** Somebody on a platform, which shows them to others by a handle. */
    public Student student(String platform, String name, String handle) {
        return new Student(new Actor(new AccountId(platform, name), null, Set.of(), handle));
    }

    /** Grace, who teaches a posted class. */
    public Student instructor() {
        return new Student(Actor.of(new AccountId("console", "grace")));
    }

    /** Someone in class, or in front of it. */
    public final class Student {
        private final Actor actor;

        private Student(Actor actor) {
            this.actor = actor;
        }

        public AccountId account() {
            return actor.account();
        }

        /** @param typed without the slash */
        public Card says(String typed) {
            return asks(typed).card();
        }

        public Reply asks(String typed) {
            return router.answer(request(Action.parse(typed)));
        }

        public List<String> sees(String typed) {
            return router.suggestions(request(Action.parse(typed)));
        }

        /** Says what stands on a button, or its word. */
        public Card presses(Card card, String word) {
            Button pressed = card.buttons().stream()
                    .filter(button ->
                            button.word().equals(word) || button.label().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + word + " on\n" + CardText.of(card)));
            return router.answer(request(pressed.action())).card();
        }

        /** Types an answer where a card asks for one. */
        public Card writes(Card card, String text) {
            return router.answer(
                            request(Objects.requireNonNull(card.form()).action().with(text)))
                    .card();
        }

        /** Sends what was written into a form that was opened earlier. */
        public Card sends(Card card, String text, Instant opened) {
            Action action = Objects.requireNonNull(card.form()).action().with(text);
            return router.answer(new Request(actor, COURSE, action, clock.instant(), opened))
                    .card();
        }

        private Request request(Action action) {
            return new Request(actor, COURSE, action, clock.instant(), null);
        }
    }
}
