package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.course.Schedule;
import dev.lectern.course.Schedule.Break;
import dev.lectern.daily.TermPlan.QuestionPost;
import dev.lectern.daily.TermPlan.SummaryPost;
import dev.lectern.lecture.Release;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Ledger;
import dev.lectern.testing.Brittle;
import dev.lectern.testing.MemoryStore;
import dev.lectern.testing.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of 120 days, minute hand turned by the test: what the plan says is what happens. The seed stands in every failure. */
class SimulatedTermTest {
    private static final CourseId COURSE = new CourseId("ml");
    private static final Address SLACK = new Address.Channel(ChannelRef.parse("slack:T1/C1"));
    private static final Address DISCORD = new Address.Channel(ChannelRef.parse("discord:1/2"));
    private static final Address STAFF = new Address.Channel(ChannelRef.parse("slack:T1/STAFF"));
    private static final int DAYS = 120;
    /** While posts may go out, and at other times. */
    private static final Duration TICK = Duration.ofMinutes(7);

    private static final Duration LONG_TICK = Duration.ofMinutes(91);

    private final MemoryStore store = new MemoryStore();

    /** Each holds both clock changes, or the only one of its zone's half-year and half an hour of it. */
    @ParameterizedTest(name = "{0} from {1}, seed {2}")
    @CsvSource({
        "Europe/Berlin, 2026-10-01, 11",
        "Europe/Berlin, 2026-03-02, 12",
        "America/New_York, 2026-10-01, 13",
        "America/New_York, 2026-02-20, 14",
        "Australia/Lord_Howe, 2026-03-10, 15",
        "Australia/Lord_Howe, 2026-09-01, 16"
    })
    void whatThePlanSaysIsWhatHappensHoweverOftenTheProcessDies(String zone, LocalDate first, long seed) {
        Charge charge = charge(zone, first);
        Instant start = first.minusDays(3)
                .atTime(12, 0)
                .atZone(charge.calendar().zone())
                .toInstant();
        store.terms().start(COURSE, start);
        TermPlan plan = TermPlan.of(
                charge.taught().get(),
                Covered.NOTHING,
                store.terms().log(COURSE),
                start,
                first.minusDays(3),
                first.plusDays(DAYS));

        Brittle brittle = new Brittle(new Random(seed), 40);
        run(charge, start, first.plusDays(DAYS), brittle, new HashSet<>());

        assertThat(brittle.deaths()).as("seed %s", seed).isGreaterThan(100);
        for (Address channel : charge.channels()) {
            assertThat(posted(channel)).as("seed %s", seed).containsExactlyElementsOf(told(plan));
        }
        assertThat(store.terms().log(COURSE).skips().values())
                .as("seed %s", seed)
                .containsOnly(TermLog.Why.NOTHING_LEFT);
        assertThat(notices()).as("seed %s", seed).singleElement().asString().contains("Unasked questions run out on");
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"21", "22", "23"})
    void throughPowerCutsEachOccasionIsPostedOnceOrSkippedWithARecord(long seed) {
        LocalDate first = LocalDate.parse("2026-10-01");
        Charge charge = charge("Europe/Berlin", first);
        Instant start = first.atTime(6, 0).atZone(charge.calendar().zone()).toInstant();
        store.terms().start(COURSE, start);
        Random random = new Random(seed);
        Set<LocalDate> dark = new HashSet<>();
        while (dark.size() < 25) {
            dark.add(first.plusDays(random.nextInt(DAYS)));
        }

        run(charge, start, first.plusDays(DAYS), new Brittle(random, 60), dark);

        TermLog log = store.terms().log(COURSE);
        Set<String> shown = new TreeSet<>();
        for (String post : posted(SLACK)) {
            String occasion = post.substring(0, post.indexOf(':'));
            assertThat(shown.add(occasion))
                    .as("seed %s, %s posted once", seed, occasion)
                    .isTrue();
        }
        assertThat(posted(DISCORD)).as("seed %s", seed).isEqualTo(posted(SLACK));
        Set<String> skipped = new TreeSet<>();
        log.skips().keySet().forEach(id -> skipped.add(id.toString()));
        assertThat(shown).as("seed %s", seed).doesNotContainAnyElementsOf(skipped);
        Set<String> all = new TreeSet<>();
        first.datesUntil(first.plusDays(DAYS))
                .flatMap(day -> Occasion.on(day, charge.calendar()).stream())
                .forEach(occasion -> all.add(occasion.id().toString()));
        assertThat(Stream.concat(shown.stream(), skipped.stream()))
                .as("seed %s", seed)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(log.skips().values()).as("seed %s", seed).contains(TermLog.Why.TOO_LATE);
        assertThat(notices()).as("seed %s", seed).anyMatch(notice -> notice.contains("too late"));
    }

    @Test
    void nothingGoesOutBeforeTheStartNorInAPause() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        Charge charge = charge("Europe/Berlin", monday);
        Caretaker caretaker = new Caretaker(store.ledger(), store.terms(), store.outbox(), new Random(1));
        Instant nine = monday.atTime(9, 0).atZone(charge.calendar().zone()).toInstant();

        assertThat(caretaker.step(charge, nine)).isFalse();
        store.terms().start(COURSE, nine.minusSeconds(120));
        store.terms().pause(COURSE, nine.minusSeconds(60));
        assertThat(caretaker.step(charge, nine)).isFalse();
        assertThat(caretaker.next(charge, nine)).isEmpty();
        store.terms().resume(COURSE, nine.plusSeconds(60));
        assertThat(caretaker.step(charge, nine.plusSeconds(61))).isFalse();
        assertThat(caretaker.next(charge, nine.plusSeconds(61)))
                .contains(nine.plus(Duration.ofDays(1)).minusSeconds(300));
        assertThat(posted(SLACK)).isEmpty();
        assertThat(store.terms().log(COURSE).skips()).isEmpty();
    }

    @Test
    void whatReachedNoChannelInTimeIsSkippedAndComesNextTime() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        Charge charge = charge("Europe/Berlin", monday);
        Caretaker caretaker = new Caretaker(store.ledger(), store.terms(), store.outbox(), new Random(1));
        Instant nine = monday.atTime(9, 0).atZone(charge.calendar().zone()).toInstant();
        store.terms().start(COURSE, nine.minusSeconds(3600));
        caretaker.step(charge, nine);
        Asking lost = store.ledger().askings(COURSE).get(0);

        Instant afternoon = nine.plus(Duration.ofHours(5));
        store.outbox().unsettled().forEach(posting -> store.outbox().giveUp(posting.id()));
        caretaker.step(charge, afternoon);
        Instant tuesday = nine.plus(Duration.ofDays(1));
        caretaker.step(charge, tuesday);

        assertThat(store.ledger().asking(lost.id()).orElseThrow().isWithdrawn()).isTrue();
        assertThat(store.terms().log(COURSE).skips()).hasSize(2).containsValue(TermLog.Why.TOO_LATE);
        List<Asking> askings = store.ledger().askings(COURSE);
        assertThat(askings).hasSize(2);
        assertThat(askings.get(1).question()).isEqualTo(lost.question());
        assertThat(askings.get(1).isRepeat()).isFalse();
        assertThat(store.terms().log(COURSE).summaryOf(monday.plusDays(1)))
                .isEqualTo(store.terms().log(COURSE).summaryOf(monday));
    }

    private static Charge charge(String zone, LocalDate first) {
        Schedule schedule = new Schedule(
                Schedule.DEFAULT.weekdays(),
                Schedule.Hours.DEFAULT,
                new Schedule.Term(
                        Optional.of(first),
                        Optional.of(first.plusDays(DAYS - 1)),
                        List.of(new Break(first.plusDays(20), first.plusDays(26)))),
                Duration.ofHours(4));
        Taught taught = Term.taught(Term.course(Release.ALWAYS), zone, schedule, Syllabus.DEFAULT);
        return new Charge(COURSE, taught.calendar(), () -> taught, List.of(SLACK, DISCORD), Optional.of(STAFF));
    }

    /** Turns the hand; whoever dies starts again at the next tick. On dark days nobody is there. */
    private void run(Charge charge, Instant start, LocalDate end, Brittle brittle, Set<LocalDate> dark) {
        Caretaker caretaker = newborn(brittle);
        Instant over = end.plusDays(1).atStartOfDay(charge.calendar().zone()).toInstant();
        for (Instant now = start; now.isBefore(over); now = now.plus(tick(charge, now))) {
            if (dark.contains(charge.calendar().day(now))) {
                caretaker = newborn(brittle);
                continue;
            }
            try {
                caretaker.step(charge, now);
                send(now);
            } catch (Brittle.Killed e) {
                caretaker = newborn(brittle);
            }
        }
    }

    private static Duration tick(Charge charge, Instant now) {
        int hour = now.atZone(charge.calendar().zone()).getHour();
        return hour >= 7 && hour < 14 ? TICK : LONG_TICK;
    }

    private Caretaker newborn(Brittle brittle) {
        return new Caretaker(
                brittle.around(Ledger.class, store.ledger()),
                brittle.around(Terms.class, store.terms()),
                brittle.around(Outbox.class, store.outbox()),
                new Random(3));
    }

    private void send(Instant now) {
        for (Posting posting : store.outbox().unsettled()) {
            if (!now.isBefore(posting.progress().latest())) {
                store.outbox().giveUp(posting.id());
            } else if (store.outbox().claim(posting.id(), 1, now).isPresent()) {
                store.outbox().sent(posting.id(), new MessageRef(posting.address(), "m" + posting.id()));
            }
        }
    }

    private List<String> posted(Address channel) {
        List<String> posted = new ArrayList<>();
        for (Posting posting : store.outbox().latest(COURSE, 10_000)) {
            if (posting.address().equals(channel) && posting.state() == Posting.State.SENT) {
                posted.add(told(posting));
            }
        }
        Collections.reverse(posted);
        return posted;
    }

    private String told(Posting posting) {
        if (posting.content() instanceof Content.Question question) {
            Asking asking = store.ledger().asking(question.asking()).orElseThrow();
            return asking.slot().day() + " question: " + asking.question().id() + (asking.isRepeat() ? " again" : "");
        }
        Content.Summary summary = (Content.Summary) posting.content();
        LocalDate day = store.terms().log(COURSE).summaries().stream()
                .filter(shown -> shown.section().equals(summary.section()))
                .reduce((one, other) -> other)
                .flatMap(TermLog.ShownSection::day)
                .orElseThrow();
        return day + " summary: " + summary.section();
    }

    private static List<String> told(TermPlan plan) {
        return plan.posts().stream()
                .map(post -> {
                    if (post instanceof QuestionPost question) {
                        return question.day() + " question: "
                                + question.question().id() + (question.repeat() ? " again" : "");
                    }
                    return post.day() + " summary: "
                            + ((SummaryPost) post).piece().path();
                })
                .toList();
    }

    private List<String> notices() {
        return store.outbox().latest(COURSE, 10_000).stream()
                .filter(posting -> posting.address().equals(STAFF))
                .map(posting -> ((Content.Notice) posting.content()).markdown())
                .toList();
    }
}
