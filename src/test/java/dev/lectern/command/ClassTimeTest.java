package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassTimeTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-11-24T09:00:00Z, 'midnight, the end of Tuesday 24 Nov'",
        "America/New_York, 2026-11-24T03:00:00Z, 'midnight, the end of Monday 23 Nov'",
        // the clock changes on this day
        "Europe/Berlin, 2026-03-29T10:00:00Z, 'midnight, the end of Sunday 29 Mar'",
        // here the next day begins at one
        "America/Santiago, 2026-09-05T16:00:00Z, 'midnight, the end of Saturday 5 Sep'"
    })
    void aWholeDayClosesAtMidnight(String zone, Instant moment, String words) {
        ZoneId id = ZoneId.of(zone);

        assertThat(ClassTime.closing(new ClassCalendar(id).slotAt(moment), id)).isEqualTo(words);
    }

    @Test
    void anyOtherTimeIsTold() {
        Slot slot = new Slot(
                LocalDate.parse("2026-11-24"),
                Instant.parse("2026-11-24T08:00:00Z"),
                Instant.parse("2026-11-24T20:00:00Z"));

        assertThat(ClassTime.closing(slot, ZoneId.of("Europe/Berlin"))).isEqualTo("21:00 on Tuesday 24 Nov");
    }
}
