package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.CourseId;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog;
import dev.lectern.lecture.SectionPath;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcTerms;
import dev.lectern.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanCommandTest {
    private static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CourseId COURSE = new CourseId("ml");

    /** From the Thursday before the clocks go back in Berlin to the Tuesday after, with a Monday off. */
    private static final String TERM = """
            courses:
              - id: ml
                title: Machine learning
                zone: Europe/Berlin
                channels: [slack:T1/C1, discord:1/2, slack:T1/C2]
                lectures: LECTURES
                schedule:
                  first-day: 2026-10-22
                  last-day: 2026-11-03
                  no-class: [2026-10-26]
                  pinned:
                    - {day: 2026-10-27, section: retrieval/why-look-things-up}
            """;

    private static final String FIRST = """
            ---
            title: Training
            weight: 1
            ---
            ## From scratch

            **Everything is learned anew**, from the first step to the last one, which takes time, data and much more money than
            most of us have.

            ## Fine-tuning

            > Fine-tuning adapts a trained model to a task with little data, and with it the work of those who trained it.

            ## Knowledge check

            ### Q1 (True / False)

            Fine-tuning starts from a trained model.

            {{< spoiler >}}True{{< /spoiler >}}

            ### Q2 (MCQ)

            What is cheapest?

            - A. Training from scratch
            - B. Fine-tuning

            {{< spoiler >}}B{{< /spoiler >}}
            """;

    private static final String SECOND = """
            ---
            title: Retrieval
            weight: 2
            ---
            ## Why look things up

            A model that reads before it answers **invents less**, and can say where it has read what it says to everybody.

            ## Chunks

            A chunk is what is found: large enough to be understood by itself, and small enough to be about a single thing only.
            """;

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Path lectures = Files.createDirectory(temp.resolve("lectures"));
        Files.writeString(lectures.resolve("training.md"), FIRST);
        Files.writeString(lectures.resolve("retrieval.md"), SECOND);
        settings(TERM);
    }

    @Test
    void aSmallTermAcrossTheClockChangeIsTold() throws IOException {
        assertThat(plan()).isZero();

        Golden.check("plan/term.txt", out.toString());
    }

    @Test
    void theSameTermAsJson() throws IOException {
        assertThat(plan("--format", "json")).isZero();

        Golden.check("plan/term.json", out.toString());
    }

    @Test
    void aRunningTermGoesOnFromWhatItHasShown() throws IOException {
        Path data = temp.resolve("data");
        try (Database database = Database.open(new DataFolder(data), CLOCK)) {
            JdbcTerms terms = new JdbcTerms(database);
            terms.start(COURSE, NOW);
            terms.show(COURSE, SectionPath.parse("training/from-scratch"), NOW);
            terms.skip(
                    COURSE,
                    new Occasion.Id(LocalDate.parse("2026-10-23"), Occasion.Kind.QUESTION),
                    TermLog.Why.BY_HAND,
                    NOW);
        }

        assertThat(plan("--to", "2026-10-23")).isZero();
        assertThat(out.toString())
                .doesNotContain("has not been started", "From scratch")
                .contains("08:55  summary   Fine-tuning", "09:00  question  skipped");
    }

    @Test
    void aPauseIsToldAndThePlanShowsWhatWouldBe() throws IOException {
        try (Database database = Database.open(new DataFolder(temp.resolve("data")), CLOCK)) {
            new JdbcTerms(database).start(COURSE, NOW);
            new JdbcTerms(database).pause(COURSE, NOW);
        }

        assertThat(plan("--to", "2026-10-23")).isZero();
        assertThat(out.toString()).contains("The course is paused", "summary   From scratch");
    }

    @Test
    void planningKeepsNothing() throws IOException {
        plan();

        assertThat(temp.resolve("data")).doesNotExist();
    }

    @Test
    void aDayThatASectionCannotHaveIsAProblem() throws IOException {
        settings(TERM.replace("retrieval/why-look-things-up", "retrieval/quiz"));

        assertThat(plan()).isEqualTo(1);
        assertThat(out.toString())
                .contains("Problem: the section retrieval/quiz is pinned to 2026-10-27, and no section of that path");
    }

    @Test
    void aCourseWithoutAScheduleHasNoPlan() throws IOException {
        settings("courses:\n  - id: ml\n    lectures: LECTURES\n");

        assertThat(plan()).isEqualTo(2);
        assertThat(err.toString()).contains("The course \"ml\" has no schedule", "schedule: {}");
    }

    @Test
    void theLastDayIsNotBeforeTheFirstNorYearsAhead() throws IOException {
        assertThat(plan("--from", "2026-10-23", "--to", "2026-10-22")).isEqualTo(2);
        assertThat(err.toString()).contains("--to is a day from 2026-10-23 to ");
        assertThat(plan("--from", "2026-10-23", "--to", "2036-10-22")).isEqualTo(2);
        assertThat(plan("--from", "tomorrow")).isEqualTo(2);
    }

    private int plan(String... args) {
        List<String> all = new ArrayList<>(List.of(
                "--config",
                temp.resolve("lectern.yml").toString(),
                "--data",
                temp.resolve("data").toString()));
        all.addAll(List.of(args));
        CommandLine line = new CommandLine(new PlanCommand(CLOCK));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            at.getErr().println(failure.getMessage());
            return failure instanceof SettingsException ? Main.WRONG_USE : Main.COULD_NOT;
        });
        return line.execute(all.toArray(String[]::new));
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(
                temp.resolve("lectern.yml"),
                yaml.replace("LECTURES", temp.resolve("lectures").toString()));
    }
}
