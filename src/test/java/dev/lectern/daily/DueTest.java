package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Berlin, by the default schedule: summaries at 08:55, questions at 09:00, four hours to be late. */
class DueTest {
    private static final ClassCalendar CALENDAR =
            new ClassCalendar(ZoneId.of("Europe/Berlin"), Optional.of(Schedule.DEFAULT));

    @Test
    void nothingIsDueBeforeTheStart() {
        assertThat(Due.at(Instant.parse("2026-03-02T08:30:00Z"), CALENDAR, TermLog.NONE, Set.of()))
                .isEqualTo(new Due(List.of(), List.of()));
    }

    @ParameterizedTest(name = "started {0}, taken {1}, at {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the start, 2 March, a Monday; summer time begins on Sunday, 29 March
            02T06:00 | -                    | 02T08:54  | -                      | -
            02T06:00 | -                    | 02T08:55  | 02 summary             | -
            02T06:00 | 02 summary           | 02T08:59  | -                      | -
            02T06:00 | 02 summary           | 02T09:00  | 02 question            | -
            02T06:00 | -                    | 02T09:00  | 02 summary,02 question | -
            # late, but not too late
            02T06:00 | 02 summary           | 02T12:59  | 02 question            | -
            02T06:00 | 02 summary           | 02T13:00  | -                      | 02 question
            02T06:00 | -                    | 02T12:57  | 02 question            | 02 summary
            # what was before the start is never caught up
            02T08:57 | -                    | 02T09:10  | 02 question            | -
            02T09:05 | -                    | 02T09:10  | -                      | -
            02T09:05 | -                    | 03T08:00  | -                      | -
            # no class at the weekend
            02T06:00 | 06 summary,06 question | 07T10:00 | -                     | -
            # a backlog is never dumped
            02T06:00 | 02 summary,02 question | 05T09:30 | 05 summary,05 question | 03 summary,03 question,04 summary,04 question
            02T06:00 | 02 summary,02 question | 05T14:00 | -                     | 03 summary,03 question,04 summary,04 question,05 summary,05 question
            # what was taken stays taken, and what lies before it was settled
            02T06:00 | 05 summary,05 question | 05T14:00 | -                     | -
            # summer time: nine is an hour earlier
            02T06:00 | 27 summary,27 question | 30T08:54 | -                     | -
            02T06:00 | 27 summary,27 question | 30T09:00 | 30 summary,30 question | -
            """)
    void whatAMomentAsksFor(String started, String taken, String now, String due, String missed) {
        TermLog log = TermLog.NONE.going(moment(started));

        Due answer = Due.at(moment(now), CALENDAR, log, Set.copyOf(ids(taken)));

        assertThat(answer.now().stream().map(Occasion::id)).containsExactlyElementsOf(ids(due));
        assertThat(answer.missed().stream().map(Occasion::id)).containsExactlyElementsOf(ids(missed));
    }

    @Test
    void whatWasSkippedIsNeitherDueNorMissed() {
        Map<Occasion.Id, TermLog.Why> skips = new HashMap<>();
        ids("02 question,03 summary").forEach(id -> skips.put(id, TermLog.Why.BY_HAND));
        TermLog log = new TermLog(Optional.of(moment("02T06:00")), List.of(), skips, List.of());

        Due answer = Due.at(moment("03T09:30"), CALENDAR, log, Set.of());

        assertThat(answer.now().stream().map(Occasion::id)).containsExactlyElementsOf(ids("03 question"));
        assertThat(answer.missed().stream().map(Occasion::id)).containsExactlyElementsOf(ids("02 summary"));
    }

    @Test
    void whatAPauseHeldBackIsNotCaughtUp() {
        TermLog.Pause pause = new TermLog.Pause(moment("02T08:58"), Optional.of(moment("03T08:57")));
        TermLog log = new TermLog(Optional.of(moment("02T06:00")), List.of(pause), Map.of(), List.of());

        Due answer = Due.at(moment("03T09:30"), CALENDAR, log, Set.copyOf(ids("02 summary")));

        assertThat(answer.now().stream().map(Occasion::id)).containsExactlyElementsOf(ids("03 question"));
        assertThat(answer.missed()).isEmpty();
    }

    @Test
    void aQuestionIsNotSentOnceItIsClosed() {
        Schedule schedule = new Schedule(
                Schedule.DEFAULT.weekdays(),
                new Schedule.Hours(Optional.empty(), Schedule.Hours.DEFAULT.question(), LocalTime.of(10, 30)),
                Schedule.Term.OPEN,
                Schedule.DEFAULT.late());
        ClassCalendar calendar = new ClassCalendar(CALENDAR.zone(), Optional.of(schedule));
        TermLog log = TermLog.NONE.going(moment("02T06:00"));

        assertThat(Due.at(moment("02T10:29"), calendar, log, Set.of()).now()).hasSize(1);
        assertThat(Due.at(moment("02T10:30"), calendar, log, Set.of()).missed()).hasSize(1);
    }

    @Test
    void theNextOccasionLeavesOutWhatIsSkipped() {
        TermLog log = new TermLog(
                Optional.of(moment("02T06:00")),
                List.of(),
                Map.of(ids("09 summary").get(0), TermLog.Why.BY_HAND),
                List.of());

        assertThat(Due.next(moment("06T09:00"), CALENDAR, log).map(Occasion::id))
                .contains(ids("09 question").get(0));
        assertThat(Due.after(moment("06T09:00"), CALENDAR, log).limit(3).map(Occasion::id))
                .containsExactlyElementsOf(ids("09 question,10 summary,10 question"));
    }

    /** A day and time of March 2026 in Berlin. */
    private static Instant moment(String dayAndTime) {
        return LocalDateTime.parse("2026-03-" + dayAndTime)
                .atZone(CALENDAR.zone())
                .toInstant();
    }

    private static List<Occasion.Id> ids(String texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts.split(","))
                        .map(text -> text.strip().split(" "))
                        .map(parts -> new Occasion.Id(
                                LocalDate.parse("2026-03-" + parts[0]),
                                Occasion.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT))))
                        .toList();
    }
}
