package dev.lectern.bench;

import static java.util.stream.Collectors.joining;

import dev.lectern.chart.ProgressChart;
import dev.lectern.chat.Classwork;
import dev.lectern.command.Classroom;
import dev.lectern.command.Command;
import dev.lectern.command.Commands;
import dev.lectern.command.FrontDesk;
import dev.lectern.command.Records;
import dev.lectern.command.Router;
import dev.lectern.command.School;
import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.course.Staff;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.names.UnicodeLookalikes;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.quiz.QuestionId;
import dev.lectern.score.Ledger;
import dev.lectern.score.ScoringRules;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A large class with one channel and some open questions, so that there is always somebody who has not answered yet. Everything between the platform and the disk is as in {@code run}; there is no post office, which redraws a
 * channel every five seconds at most, whatever is pressed.
 */
final class PressedClass implements AutoCloseable {
    /** What the reply to every answer says. */
    static final String IN_EVERY_REPLY = "finite budget";

    static final int STUDENTS = 4_000;

    private static final CourseId COURSE = new CourseId("bench");
    private static final int ASKINGS = 12;
    private static final int OPTIONS = 4;
    private static final Duration OPEN_FOR_NOW = Duration.ofMinutes(1);
    private static final String LECTURE = """
            ---
            title: Measuring
            ---
            ## Fair measurements

            > **A figure means something beside its limit, measured in the same run.**

            - Warm up first.
            - Tell the *spread*, and not the mean alone.

            ## Check yourself

            """;

    private static final String QUESTION = """

            ### Q%1$d (MCQ) {#pressed-%1$d}

            Of %1$d runs, which figure tells most about how long people wait?

            - A) The mean
            - B) The 99th percentile
            - C) The fastest run
            - D) The number of cores

            {{< spoiler text="Answer" >}}
            B. Everybody has a finite budget of patience, and the slow tail spends it.
            {{< /spoiler >}}
            """;

    private final Database database;
    private final Ledger ledger;
    private final Classwork frontDesk;
    private final List<Asking> askings;

    /** @param folder an empty folder */
    PressedClass(Path folder, Clock clock, ChannelRef channel) throws IOException, NoLecturesException {
        Path lectures = Files.createDirectory(folder.resolve("lectures"));
        Files.writeString(
                lectures.resolve("measuring.md"),
                IntStream.rangeClosed(1, ASKINGS).mapToObj(QUESTION::formatted).collect(joining("", LECTURE, "")));
        CourseText text = LectureFolder.read(lectures, ZoneOffset.UTC);
        database = Database.open(new DataFolder(folder.resolve("data")), clock);
        SecureRandom random = new SecureRandom();
        School school = new School(Map.of(COURSE, classroom(text, channel)), records(database, random));
        ledger = school.records().ledger();
        List<Command> commands = Commands.all(school, random, new ProgressChart(), List.of());
        frontDesk = new FrontDesk(school, new Router(commands, school, random), commands, record -> new byte[0]);
        askings = ask(text.questions(), clock.instant().minus(OPEN_FOR_NOW));
    }

    private static Classroom classroom(CourseText text, ChannelRef channel) {
        return new Classroom(
                COURSE,
                "Bench",
                text.lectures(),
                text.questions(),
                new ClassCalendar(ZoneOffset.UTC),
                ScoringRules.DEFAULT,
                new Venue(List.of(channel), Optional.empty(), Staff.NONE));
    }

    private static Records records(Database database, SecureRandom random) {
        return Stores.records(database, new UnicodeLookalikes(), random);
    }

    private List<Asking> ask(QuestionBank questions, Instant opened) {
        ClassCalendar calendar = new ClassCalendar(ZoneOffset.UTC);
        List<Asking> asked = new ArrayList<>();
        for (int number = 1; number <= ASKINGS; number++) {
            Question question =
                    questions.find(new QuestionId("pressed-" + number)).orElseThrow();
            Slot slot = calendar.slotByHand(opened, number);
            ledger.ask(COURSE, slot, sofar -> Optional.of(new Ledger.Choice(question, OptionOrder.authors(OPTIONS))))
                    .ifPresent(asked::add);
        }
        return List.copyOf(asked);
    }

    Classwork frontDesk() {
        return frontDesk;
    }

    /** The press with a number, from 0: of a student who has not answered that asking. */
    Press press(long number) {
        int student = (int) (number % STUDENTS);
        int round = (int) (number / STUDENTS);
        if (round >= askings.size()) {
            throw new IllegalStateException("there is nothing left to answer");
        }
        String letter = MultipleChoice.letter((int) (number % OPTIONS));
        return new Press(number, student, "answer t:" + askings.get(round).id() + " " + letter);
    }

    /** How many answers are on disk. */
    int answers() {
        return ledger.answers(COURSE).size();
    }

    @Override
    public void close() {
        database.close();
    }
}
