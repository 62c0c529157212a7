package dev.lectern.bench;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.QuestionId;
import dev.lectern.score.Ledger;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcLedger;
import dev.lectern.store.JdbcMembers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Durable graded answers a second: grading, then the ledger, against the bare loop on the same file. Each number of callers is
 * measured in short rounds in turn with its limit, so that a noisy machine disturbs both alike.
 */
final class AnswersBench {
    private static final List<Integer> CALLERS = List.of(1, 8, 64, 256);
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofMillis(800);
    private static final int STUDENTS = 2_000;
    private static final int ASKINGS = 500;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger nextBare = new AtomicInteger();
    private final Grader grader = new Grader(new Vocabulary(Set.of()));
    private final List<Asking> askings = new ArrayList<>();
    private final List<AccountId> accounts = new ArrayList<>();

    /** @param folder an empty folder */
    List<String> run(Path folder, Clock clock) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Durable graded answers a second, against the bare group-commit loop on the same file (goal at 64: 0.80)");
        lines.add("  callers     answers/s   p50 ms   p99 ms        bare/s   p50 ms   p99 ms   ratio");
        try (Database database = Database.open(new DataFolder(folder), clock);
                BareCommits bare = new BareCommits(folder.resolve("lectern.db"))) {
            Ledger ledger = prepared(database);
            round(8, ledger, bare); // warms both up
            for (int callers : CALLERS) {
                lines.add(line(callers, ledger, bare));
            }
        }
        return lines;
    }

    private record Round(Latencies ours, Latencies bare) {}

    private String line(int callers, Ledger ledger, BareCommits bare) throws InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(callers, ledger, bare));
        }
        rounds.sort((one, other) -> Double.compare(ratio(one), ratio(other)));
        Round median = rounds.get(ROUNDS / 2);
        return String.format(
                Locale.ROOT,
                "  %7d  %12.0f %8.2f %8.2f  %12.0f %8.2f %8.2f   %5.2f",
                callers,
                median.ours().perSecond(),
                median.ours().percentileMillis(0.5),
                median.ours().percentileMillis(0.99),
                median.bare().perSecond(),
                median.bare().percentileMillis(0.5),
                median.bare().percentileMillis(0.99),
                ratio(median));
    }

    private static double ratio(Round round) {
        return round.ours().perSecond() / round.bare().perSecond();
    }

    private Round round(int callers, Ledger ledger, BareCommits bare) throws InterruptedException {
        Latencies limit = Callers.run(callers, ROUND, caller -> {
            int pair = nextBare.getAndIncrement();
            bare.insert(pair / STUDENTS, pair % STUDENTS);
        });
        Latencies ours = Callers.run(callers, ROUND, caller -> answer(ledger, next.getAndIncrement()));
        return new Round(ours, limit);
    }

    private void answer(Ledger ledger, int pair) {
        Asking asking = askings.get(pair / STUDENTS);
        String raw = MultipleChoice.letter(pair % 4);
        Grade grade = grader.grade(asking.question(), asking.order(), raw);
        if (!(grade instanceof Grade.Graded graded)) {
            throw new IllegalStateException("unreadable: " + raw);
        }
        Submission submission = new Submission(asking.id(), accounts.get(pair % STUDENTS), raw, graded.verdict(), NOON);
        if (!(ledger.record(submission, false) instanceof Recorded.Stored)) {
            throw new IllegalStateException("an answer was not the first");
        }
    }

    private Ledger prepared(Database database) throws InterruptedException {
        Ledger ledger = new JdbcLedger(database);
        JdbcMembers members = new JdbcMembers(database, name -> name, new Random(1));
        for (int i = 0; i < STUDENTS; i++) {
            accounts.add(new AccountId("bench", Integer.toString(i)));
        }
        List<Thread> meeting = new ArrayList<>();
        int share = STUDENTS / 50;
        for (int from = 0; from < STUDENTS; from += share) {
            List<AccountId> some = accounts.subList(from, from + share);
            meeting.add(new Thread(() -> some.forEach(account -> members.meet(account, NOON))));
        }
        for (Thread thread : meeting) {
            thread.start();
        }
        for (Thread thread : meeting) {
            thread.join();
        }
        Ledger.Choice choice = new Ledger.Choice(question(), OptionOrder.authors(4));
        LocalDate first = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        for (int day = 0; day < ASKINGS; day++) {
            LocalDate date = first.plusDays(day);
            Slot slot = new Slot(
                    date,
                    date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            ledger.ask(new CourseId("bench"), slot, sofar -> Optional.of(choice))
                    .ifPresent(askings::add);
        }
        return ledger;
    }

    private static MultipleChoice question() {
        Item item = new Item(
                new QuestionId("bench"),
                null,
                SectionPath.parse("bench"),
                "bench.md",
                1,
                RichText.plain("Which of these is measured?"),
                RichText.EMPTY,
                false);
        List<RichText> options = List.of(
                RichText.plain("Speed"), RichText.plain("Weight"), RichText.plain("Color"), RichText.plain("Sound"));
        return new MultipleChoice(item, options, new TreeSet<>(Set.of(0)));
    }
}
