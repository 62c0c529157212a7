package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCalendarTest {

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
}
