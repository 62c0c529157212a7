package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lectern.course.Schedule;
import dev.lectern.course.Schedule.Break;
import dev.lectern.course.Schedule.Hours;
import dev.lectern.course.Schedule.Term;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Syllabus.WhenAllAsked;
import dev.lectern.daily.Timetable;
import dev.lectern.lecture.SectionPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleReaderTest {
    @TempDir
    Path folder;

    @Test
    void aCourseWithoutTheBlockHasNoTimetable() throws IOException {
        assertThat(read("courses:\n  - id: a\n")).isEmpty();
    }

    @Test
    void anEmptyBlockTakesEveryDefault() throws IOException {
        assertThat(read("courses:\n  - id: a\n    schedule: {}\n")).contains(Timetable.DEFAULT);
    }

    /** Times and the like are shown as their defaults; dates have none. */
    @Test
    void whatTheShippedSettingsShowIsReadAndHoldsTheDefaults() throws IOException {
        String shown = Files.readAllLines(SettingsReader.DEFAULT_FILE).stream()
                .dropWhile(line -> !line.equals("    # schedule:"))
                .takeWhile(line -> line.startsWith("    #"))
                .map(line -> "    " + line.substring(Math.min(line.length(), "    # ".length())))
                .collect(Collectors.joining("\n"));

        Timetable read = read("courses:\n  - id: a\n" + shown + "\n").orElseThrow();

        assertThat(read.schedule().weekdays()).isEqualTo(Schedule.DEFAULT.weekdays());
        assertThat(read.schedule().hours()).isEqualTo(Hours.DEFAULT);
        assertThat(read.schedule().late()).isEqualTo(Schedule.DEFAULT.late());
        assertThat(read.syllabus().whenAllAsked()).isEqualTo(Syllabus.DEFAULT.whenAllAsked());
        assertThat(read.schedule().term().breaks()).hasSize(2);
        assertThat(read.syllabus().pinned()).hasSize(1);
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Timetable read = read("""
                courses:
                  - id: a
                    schedule:
                      days: [tue, Thursday, SAT]
                      summary: off
                      question: 7:30
                      closes: 19:05
                      late: 90min
                      first-day: 2026-09-01
                      last-day: 2027-01-31
                      no-class:
                        - 2026-10-03
                        - 2026-12-21..2027-01-03
                      when-all-asked: skip
                """).orElseThrow();

        assertThat(read.schedule())
                .isEqualTo(new Schedule(
                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY),
                        new Hours(Optional.empty(), Optional.of(LocalTime.of(7, 30)), LocalTime.of(19, 5)),
                        new Term(
                                Optional.of(LocalDate.parse("2026-09-01")),
                                Optional.of(LocalDate.parse("2027-01-31")),
                                List.of(
                                        new Break(LocalDate.parse("2026-10-03"), LocalDate.parse("2026-10-03")),
                                        new Break(LocalDate.parse("2026-12-21"), LocalDate.parse("2027-01-03")))),
                        Duration.ofMinutes(90)));
        assertThat(read.syllabus()).isEqualTo(new Syllabus(Map.of(), WhenAllAsked.SKIP));
    }

    @Test
    void sectionsArePinnedToClassDays() throws IOException {
        Timetable read = read("""
                courses:
                  - id: a
                    schedule:
                      pinned:
                        - day: 2026-09-14
                          section: training/fine-tuning
                """).orElseThrow();

        assertThat(read.syllabus().pinned())
                .isEqualTo(Map.of(LocalDate.parse("2026-09-14"), SectionPath.parse("training/fine-tuning")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-12", // Saturday
                "2026-09-04", // before the first day
                "2026-12-31", // after the last
                "2026-10-05" // no class
            })
    void aSectionPinnedToADayWithoutClassIsAMistake(String day) throws IOException {
        assertThat(mistakes("""
                courses:
                  - id: a
                    schedule:
                      first-day: 2026-09-07
                      last-day: 2026-12-18
                      no-class: [2026-10-05]
                      pinned:
                        - day: DAY
                          section: a/b
                """.replace("DAY", day)))
                .containsExactly("8:16: no class is held on " + day + "; pin the section to a class day");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            days: []                 | 4:13 | "days" names at least one weekday, as in [mon, wed]
            days: [mon, noday]       | 4:19 | "days" is a weekday such as mon, not "noday"
            days: mon                | 4:13 | "days" is a list, each entry begun by "- ", not "mon"
            summary: noon            | 4:16 | "summary" is a time of day such as 09:00, or off, not "noon"
            question: 25:00          | 4:17 | "question" is a time of day such as 09:00, or off, not "25:00"
            question: 9              | 4:17 | "question" is a time of day such as 09:00, or off, not "9"
            closes: off              | 4:15 | "closes" is a time of day such as 21:00, not "off"
            closes: 08:30            | 4:15 | the question of 09:00 would close at 08:30, before it opens; let "closes" be later on the same day
            closes: 09:00            | 4:15 | the question of 09:00 would close at 09:00, before it opens; let "closes" be later on the same day
            question: 22:00          | 4:17 | the question of 22:00 would close at 21:00, before it opens; let "closes" be later on the same day
            late: 4                  | 4:13 | "late" is a time from 5min to 12h, such as 4h, not "4"
            late: 13h                | 4:13 | "late" is a time from 5min to 12h, such as 4h, not "13h"
            late: 0min               | 4:13 | "late" is a time from 5min to 12h, such as 4h, not "0min"
            first-day: 7 September   | 4:18 | "first-day" is a date such as 2026-09-07, not "7 September"
            last-day: 2026-02-30     | 4:17 | "last-day" is a date such as 2026-09-07, not "2026-02-30"
            no-class: 2026-10-03     | 4:17 | "no-class" is a list, each entry begun by "- ", not "2026-10-03"
            no-class: [2026-10]      | 4:18 | "no-class" is a date such as 2026-10-03, or first and last such as 2026-12-21..2027-01-03, not "2026-10"
            no-class: [2027-01-03..2026-12-21] | 4:18 | "no-class" is a date such as 2026-10-03, or first and last such as 2026-12-21..2027-01-03, not "2027-01-03..2026-12-21"
            when-all-asked: repeat   | 4:23 | "when-all-asked" is one of repeat-ungraded, skip, not "repeat"
            holidays: []             | 4:7  | there is no setting "holidays" here; it knows days, summary, question, closes, first-day, last-day, no-class, late, pinned, when-all-asked
            questoin: 09:00          | 4:7  | there is no setting "questoin" here; did you mean "question"?
            pinned: [{day: 2026-09-14}]         | 4:16 | "section" is missing here
            pinned: [{section: a/b}]            | 4:16 | "day" is missing here
            pinned: [{day: 14.9., section: a/b}] | 4:22 | "day" is a date such as 2026-09-07, not "14.9."
            pinned: [{day: 2026-09-14, section: a}] | 4:43 | "section" is a section's path such as lecture/section, as in check --format json, not "a"
            pinned: [{day: 2026-09-14, section: a/b, at: 9}] | 4:48 | there is no setting "at" here; did you mean "day"?
            pinned: [{day: 2026-09-14, section: a/b}, {day: 2026-09-14, section: a/c}] | 4:55 | two sections are pinned to 2026-09-14; a day has one summary
            """)
    void everyMistakeIsToldWithItsPlaceAndWhatToDo(String line, String place, String sentence) throws IOException {
        assertThat(mistakes("courses:\n  - id: a\n    schedule:\n      " + line + "\n"))
                .containsExactly(place + ": " + sentence);
    }

    @Test
    void whatDoesNotFitTogetherIsAMistake() throws IOException {
        assertThat(mistakes("""
                courses:
                  - id: a
                    schedule:
                      summary: off
                      first-day: 2026-09-07
                      last-day: 2026-09-04
                      pinned:
                        - {day: 2026-09-14, section: a/b}
                """))
                .containsExactly(
                        "6:17: \"last-day\" is before \"first-day\", 2026-09-07",
                        "8:17: a section is pinned to 2026-09-14, and \"summary\" is off");
    }

    @Test
    void aBlockWithNothingInItIsAMistake() throws IOException {
        assertThat(mistakes("courses:\n  - id: a\n    schedule:\n"))
                .singleElement()
                .asString()
                .startsWith("3:");
    }

    private Optional<Timetable> read(String yaml) throws IOException {
        return SettingsReader.read(file(yaml)).courses().get(0).timetable();
    }

    /** Without the name of the file. */
    private List<String> mistakes(String yaml) throws IOException {
        Path file = file(yaml);
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> SettingsReader.read(file));
        return String.valueOf(refused.getMessage())
                .lines()
                .map(line -> line.substring(file.toString().length() + 1))
                .toList();
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("lectern.yml"), yaml);
    }
}
