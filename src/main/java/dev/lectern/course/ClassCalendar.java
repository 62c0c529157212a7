package dev.lectern.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When class is held. Without a schedule every day is a class day, from its first moment to the first moment of the next
 * in the course's zone (23, 24 or 25 hours: the clock changes on some days, and midnight itself may be skipped).
 */
public record ClassCalendar(ZoneId zone) {
    /** When a question that was posted by hand closes, on the course's clock. */
    private static final LocalTime CLOSING = LocalTime.of(21, 0);

    /** The least time there is to answer one. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** The slot that is open at a moment. */
    public Slot slotAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return new Slot(day, startOf(day), startOf(day.plusDays(1)));
    }

    /**
     * The slot of a question that is posted by hand: it opens at a moment, and closes at the next 21:00 that is at least an
     * hour away.
     *
     * @param extra from 1; tells the questions of a day apart
     */
    public Slot slotByHand(Instant moment, int extra) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        Instant today = closingOf(day);
        boolean tooSoon = moment.plus(LEAST).isAfter(today);
        return new Slot(day, extra, moment, tooSoon ? closingOf(day.plusDays(1)) : today);
    }

    private Instant closingOf(LocalDate day) {
        return day.atTime(CLOSING).atZone(zone).toInstant();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
