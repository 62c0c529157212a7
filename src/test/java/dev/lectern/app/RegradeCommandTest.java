package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Ledger;
import dev.lectern.score.Submission;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The class goes on beside the command line: one database is open all the time. */
class RegradeCommandTest {
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CourseId COURSE = new CourseId("test");
    private static final AccountId ADA = new AccountId("console", "ada");
    private static final AccountId BEN = new AccountId("console", "ben");

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path settings;
    private Database database;
    private Ledger ledger;

    @BeforeEach
    void aQuestionWasAskedWithAWrongKey() throws Exception {
        Files.createDirectory(temp.resolve("lectures"));
        settings = Files.writeString(temp.resolve("lectern.yml"), "courses:\n- id: test\n  zone: UTC\n");
        write("A");
        CourseText text = LectureFolder.read(temp.resolve("lectures"), ZoneId.of("UTC"));
        database = Database.open(new DataFolder(temp.resolve("data")), CLOCK);
        CourseSettings course = SettingsReader.read(settings).course(null);
        var school = Wiring.of(Map.of(course, text), database, CLOCK, List.of()).school();
        ledger = school.records().ledger();
        Question question = text.questions().all().get(0);
        Slot slot = new Slot(LocalDate.parse("2026-09-01"), NOW, NOW.plus(Duration.ofHours(8)));
        Asking asking = ledger.ask(
                        COURSE,
                        slot,
                        asked -> Optional.of(new Ledger.Choice(question, new OptionOrder(List.of(2, 1, 0)))))
                .orElseThrow();
        school.records().members().meet(ADA, NOW);
        school.records().members().meet(BEN, NOW);
        ledger.record(new Submission(asking.id(), ADA, "C", Verdict.correct(Verdict.Reason.KEY), NOW), false);
        ledger.record(new Submission(asking.id(), BEN, "A", Verdict.incorrect(Verdict.Reason.NOT_THE_KEY), NOW), false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String key) throws IOException {
        Files.writeString(temp.resolve("lectures/a.md"), """
                ---
                title: A
                ---
                ## Quiz

                ### Q1 (MCQ)

                Which one is it?

                A. one
                B. two
                C. three

                {{< spoiler text="Answer" >}}
                KEY
                {{< /spoiler >}}
                """.replace("KEY", key));
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = Stream.concat(
                        Arrays.stream(words),
                        Stream.of(
                                "--config",
                                settings.toString(),
                                "--lectures",
                                temp.resolve("lectures").toString(),
                                "--data",
                                temp.resolve("data").toString()))
                .toArray(String[]::new);
        return line.execute(all);
    }

    private long right() {
        return ledger.answers(COURSE).stream()
                .filter(answer -> answer.verdict().outcome() == Verdict.Outcome.CORRECT)
                .count();
    }

    @Test
    void theKeyThatTheLecturesGiveNowCountsAndTheRunningClassSeesItAtOnce() throws IOException {
        String id = ledger.askings(COURSE).get(0).question().id().value();
        assertThat(run("regrade", id)).isZero();
        assertThat(out.toString()).contains("Nothing to do");
        write("C");

        assertThat(run("regrade", id, "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("t:1: the key was A and is C; 1 gain, 0 lose (old-and-new). Nothing was changed.");
        assertThat(right()).isEqualTo(1);

        assertThat(run("regrade", id)).isZero();
        assertThat(out.toString()).contains("Done; /teach fix-key undo 1");
        assertThat(right()).isEqualTo(2);
        assertThat(run("regrade", id)).isZero();
        assertThat(out.toString()).contains("Nothing to do");
    }

    @Test
    void theKeyCanBeSaidAndCheckListsItUntilTheLectureAgrees() throws IOException {
        assertThat(run("regrade", "t:1", "--key", "C", "--policy", "new-only")).isZero();
        assertThat(out.toString()).contains("1 gain, 1 lose (new-only)");
        assertThat(ledger.answers(COURSE))
                .filteredOn(answer -> answer.verdict().mark() == 1)
                .hasSize(1);

        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("warning key-corrected-in-class: The key here is A", "the key is C");
        write("C");
        assertThat(run("check")).isZero();
        assertThat(out.toString()).doesNotContain("key-corrected-in-class");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        assertThat(run("regrade", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("was not asked");
        assertThat(run("regrade", "t:1", "--policy", "mild")).isEqualTo(2);
        assertThat(err.toString()).contains("full-credit, old-and-new, new-only or none");
        assertThat(run("regrade", "t:1", "--key", "Z")).isEqualTo(2);
        assertThat(err.toString()).contains("is no key");
        Files.writeString(temp.resolve("lectures/a.md"), "---\ntitle: A\n---\n## Quiz\n\nText.\n");
        assertThat(run("regrade", "t:1")).isEqualTo(2);
        assertThat(err.toString()).contains("say it with --key");
    }
}
