package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.Schedule.Break;
import dev.lectern.course.Schedule.Hours;
import dev.lectern.course.Schedule.Term;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void withoutAScheduleNothingIsDueAndADayIsASlot() {
        ClassCalendar calendar = new ClassCalendar(BERLIN);
        LocalDate monday = LocalDate.parse("2026-03-02");

        assertThat(calendar.questionOn(monday)).isEmpty();
        assertThat(calendar.summaryOn(monday)).isEmpty();
        assertThat(calendar.closing()).isEqualTo(LocalTime.of(21, 0));
        assertThat(calendar.slotAt(Instant.parse("2026-03-02T10:00:00Z")))
                .isEqualTo(
                        new Slot(monday, Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-03-02T23:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true", // Monday, the first day
        "2026-03-06, true",
        "2026-03-07, false", // Saturday
        "2026-03-01, false", // before the first day
        "2026-04-02, false", // in the break, from its first day
        "2026-04-07, false", // to its last
        "2026-04-08, true",
        "2026-06-30, true", // the last day
        "2026-07-01, false"
    })
    void classIsHeldOnWeekdaysOfTheTermButForBreaks(LocalDate day, boolean held) {
        Schedule schedule = new Schedule(
                Schedule.DEFAULT.weekdays(),
                Hours.DEFAULT,
                new Term(
                        Optional.of(LocalDate.parse("2026-03-02")),
                        Optional.of(LocalDate.parse("2026-06-30")),
                        List.of(new Break(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-07")))),
                Duration.ofHours(4));
        ClassCalendar calendar = new ClassCalendar(BERLIN, Optional.of(schedule));

        assertThat(calendar.isClassDay(day)).isEqualTo(held);
        assertThat(calendar.questionOn(day).isPresent()).isEqualTo(held);
        assertThat(calendar.summaryOn(day).isPresent()).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        // nine is nine, in winter and in summer
        "Europe/Berlin, 2026-03-27, 09:00, 2026-03-27T08:00:00Z",
        "Europe/Berlin, 2026-03-30, 09:00, 2026-03-30T07:00:00Z",
        // skipped: the next minute that exists
        "Europe/Berlin, 2026-03-29, 02:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-29, 03:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-29, 01:59, 2026-03-29T00:59:00Z",
        // shown twice: the first
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 2026-10-25, 03:00, 2026-10-25T02:00:00Z",
        "America/New_York, 2026-03-08, 02:15, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-11-01, 01:15, 2026-11-01T05:15:00Z",
        // half an hour
        "Australia/Lord_Howe, 2026-10-04, 02:10, 2026-10-03T15:30:00Z",
        // midnight itself
        "America/Santiago, 2026-09-06, 00:00, 2026-09-06T04:00:00Z",
        "Asia/Kathmandu, 2026-09-07, 09:00, 2026-09-07T03:15:00Z"
    })
    void aTimeIsTheMomentAtWhichTheCoursesClocksShowIt(ZoneId zone, LocalDate day, LocalTime time, Instant moment) {
        assertThat(new ClassCalendar(zone).moment(day, time)).isEqualTo(moment);
    }

    @Test
    void aQuestionWhoseWholeTimeTheClockSkipsIsNotAsked() {
        ClassCalendar calendar =
                calendar(BERLIN, new Hours(Optional.empty(), Optional.of(LocalTime.of(2, 10)), LocalTime.of(2, 50)));

        assertThat(calendar.questionOn(LocalDate.parse("2026-03-28"))).isPresent();
        assertThat(calendar.questionOn(LocalDate.parse("2026-03-29"))).isEmpty();
    }

    @Test
    void aSlotSpansTheClockChange() {
        ClassCalendar calendar =
                calendar(BERLIN, new Hours(Optional.empty(), Optional.of(LocalTime.of(1, 0)), LocalTime.of(21, 0)));

        assertThat(length(calendar, "2026-03-28")).hasHours(20);
        assertThat(length(calendar, "2026-03-29")).hasHours(19);
        assertThat(length(calendar, "2026-10-25")).hasHours(21);
    }

    @Test
    void noClassIsHeldOnADayThatNeverWas() {
        ClassCalendar samoa = calendar(ZoneId.of("Pacific/Apia"), Hours.DEFAULT);

        assertThat(samoa.isClassDay(LocalDate.parse("2011-12-29"))).isTrue();
        assertThat(samoa.isClassDay(LocalDate.parse("2011-12-30"))).isFalse();
        assertThat(samoa.isClassDay(LocalDate.parse("2011-12-31"))).isTrue();
    }

    @Test
    void eitherPostMayBeOff() {
        LocalDate day = LocalDate.parse("2026-03-02");
        ClassCalendar quiet = calendar(BERLIN, new Hours(Optional.empty(), Optional.empty(), LocalTime.of(18, 0)));

        assertThat(quiet.summaryOn(day)).isEmpty();
        assertThat(quiet.questionOn(day)).isEmpty();
        assertThat(quiet.closing()).isEqualTo(LocalTime.of(18, 0));
    }

    @ParameterizedTest(name = "posted at {1} in {0}, a question closes at {2}")
    @CsvSource({
        // On a day like any other.
        "Europe/Berlin,    2026-11-24T10:00:00+01:00, 2026-11-24T21:00:00+01:00",
        "Europe/Berlin,    2026-11-24T20:00:00+01:00, 2026-11-24T21:00:00+01:00",
        "Europe/Berlin,    2026-11-24T20:00:01+01:00, 2026-11-25T21:00:00+01:00",
        "Europe/Berlin,    2026-11-24T21:00:00+01:00, 2026-11-25T21:00:00+01:00",
        "Europe/Berlin,    2026-11-24T23:59:59+01:00, 2026-11-25T21:00:00+01:00",
        "Europe/Berlin,    2026-11-25T00:00:00+01:00, 2026-11-25T21:00:00+01:00",
        // On the evening before the clock changes, and on the day itself.
        "Europe/Berlin,    2026-03-28T20:30:00+01:00, 2026-03-29T21:00:00+02:00",
        "Europe/Berlin,    2026-03-29T01:30:00+01:00, 2026-03-29T21:00:00+02:00",
        "Europe/Berlin,    2026-10-24T20:30:00+02:00, 2026-10-25T21:00:00+01:00",
        "Europe/Berlin,    2026-10-25T02:30:00+02:00, 2026-10-25T21:00:00+01:00",
        "Europe/Berlin,    2026-10-25T02:30:00+01:00, 2026-10-25T21:00:00+01:00",
        "America/New_York, 2026-03-07T20:30:00-05:00, 2026-03-08T21:00:00-04:00",
        "America/New_York, 2026-10-31T20:30:00-04:00, 2026-11-01T21:00:00-05:00",
        // Samoa had no 30 December 2011.
        "Pacific/Apia,     2011-12-29T20:30:00-10:00, 2011-12-31T21:00:00+14:00",
    })
    void aQuestionPostedByHandClosesAtTheNextEveningThatIsAnHourAway(
            String zone, OffsetDateTime posted, OffsetDateTime closes) {
        ClassCalendar calendar = new ClassCalendar(ZoneId.of(zone));

        Slot slot = calendar.slotByHand(posted.toInstant(), 3);

        assertThat(slot.opens()).isEqualTo(posted.toInstant());
        assertThat(slot.closes()).isEqualTo(closes.toInstant());
        assertThat(slot.day()).isEqualTo(posted.toLocalDate());
        assertThat(slot.extra()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{1} in {0} has {2} hours")
    @CsvSource({
        "Europe/Berlin,      2026-11-24, 24",
        "Europe/Berlin,      2026-03-29, 23",
        "Europe/Berlin,      2026-10-25, 25",
        "America/Santiago,   2026-09-06, 23",
    })
    void withoutAScheduleASlotLastsAsLongAsTheDay(String zone, LocalDate day, int hours) {
        ClassCalendar calendar = new ClassCalendar(ZoneId.of(zone));
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();

        Slot slot = calendar.slotAt(noon);

        assertThat(Duration.between(slot.opens(), slot.closes())).hasHours(hours);
        assertThat(slot.extra()).isZero();
    }

    @Test
    void aQuestionPostedByHandClosesWhenTheScheduleSays() {
        ClassCalendar calendar = calendar(BERLIN, new Hours(Optional.empty(), Optional.empty(), LocalTime.of(18, 0)));

        Slot slot = calendar.slotByHand(Instant.parse("2026-03-02T16:30:00Z"), 1); // half past five

        assertThat(slot.closes()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z"));
    }

    private static Duration length(ClassCalendar calendar, String day) {
        Slot slot = calendar.questionOn(LocalDate.parse(day)).orElseThrow();
        return Duration.between(slot.opens(), slot.closes());
    }

    private static ClassCalendar calendar(ZoneId zone, Hours hours) {
        return new ClassCalendar(zone, Optional.of(new Schedule(EVERY_DAY, hours, Term.OPEN, Duration.ofHours(4))));
    }
}
