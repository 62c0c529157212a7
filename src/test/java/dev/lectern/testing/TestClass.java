package dev.lectern.testing;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Charts;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Classroom;
import dev.lectern.command.Commands;
import dev.lectern.command.HelpLine;
import dev.lectern.command.Router;
import dev.lectern.command.School;
import dev.lectern.command.Venue;
import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.score.ScoringRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A class that meets in a test: one course in Berlin, students who talk to the real router, a store in memory and a clock
 * that the test moves. It starts on Tuesday, 24 November 2026, 10:00. Chance is drawn from a fixed seed.
 */
public final class TestClass {
    public static final CourseId COURSE = new CourseId("ml-101");
    private static final long SEED = 7;

    public final MemoryStore store = new MemoryStore();
    public final FailingLedger ledger = new FailingLedger(store.ledger());
    private final ZoneId zone = ZoneId.of("Europe/Berlin");
    private final SettableClock clock = SettableClock.at("2026-11-24T09:00:00Z");
    private final ScoringRules rules;
    private School school;
    private Charts charts = new WordyCharts();
    private Router router;

    public TestClass(SmallCourse course, ScoringRules rules) {
        this.rules = rules;
        this.school = school(course);
        this.router = router();
    }

    public TestClass(SmallCourse course) {
        this(course, ScoringRules.DEFAULT);
    }

    private School school(SmallCourse course) {
        Classroom classroom = new Classroom(
                COURSE,
                "Machine Learning",
                course.lectures(),
                course.questions(),
                new ClassCalendar(zone),
                rules,
                Venue.NONE);
        return new School(Map.of(COURSE, classroom), store.records(ledger));
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

    /** Someone in class. */
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

        private Request request(Action action) {
            return new Request(actor, COURSE, action, clock.instant(), null);
        }
    }
}
