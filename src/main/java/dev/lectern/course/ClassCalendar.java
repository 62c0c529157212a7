package dev.lectern.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When class is held. Without a schedule every day is a class day, from its first moment to the first moment of the next
 * in the course's zone (23, 24 or 25 hours: the clock changes on some days, and midnight itself may be skipped).
 */
public record ClassCalendar(ZoneId zone) {

    /** The slot that is open at a moment. */
    public Slot slotAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return new Slot(day, startOf(day), startOf(day.plusDays(1)));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
