package dev.lectern.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When class is held. Without a schedule every day is a class day, from its first moment to the first moment of the next
 * in the course's zone (23, 24 or 25 hours: the clock changes on some days, and midnight itself may be skipped).
 *
 * @param schedule empty where nothing is posted by itself
 */
public record ClassCalendar(ZoneId zone, Optional<Schedule> schedule) {
    /** The least time there is to answer one. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** A course without a schedule. */
    public ClassCalendar(ZoneId zone) {
        this(zone, Optional.empty());
    }

    /** The whole day that a moment falls into, as a slot. */
    public Slot slotAt(Instant moment) {
        LocalDate day = day(moment);
        return new Slot(day, startOf(day), startOf(day.plusDays(1)));
    }

    /** The day that a moment falls into. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Whether something is posted by itself on a day, if only it has a time of day. */
    public boolean isClassDay(LocalDate day) {
        return schedule.filter(plan -> plan.isClassDay(day)).isPresent() && isOnTheCalendar(day);
    }

    /** When the summary of a day is due; empty where none is. */
    public Optional<Instant> summaryOn(LocalDate day) {
        return isClassDay(day)
                ? schedule.flatMap(plan -> plan.hours().summary()).map(time -> moment(day, time))
                : Optional.empty();
    }

    /** The slot of a day's question; empty where none is due. */
    public Optional<Slot> questionOn(LocalDate day) {
        if (!isClassDay(day)) {
            return Optional.empty();
        }
        Instant closes = moment(day, closing());
        return schedule.flatMap(plan -> plan.hours().question())
                .map(time -> moment(day, time))
                .filter(closes::isAfter) // not so where the clock skips both
                .map(opens -> new Slot(day, opens, closes));
    }

    /** The time of day at which questions close. */
    public LocalTime closing() {
        return schedule.map(plan -> plan.hours().closes()).orElse(Schedule.Hours.CLOSES);
    }

    /**
     * The moment at which the course's clocks show a time: the first where they show it twice, the next valid minute where
     * they skip it.
     */
    public Instant moment(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** Samoa, for one, had no 30 December 2011. */
    private boolean isOnTheCalendar(LocalDate day) {
        return day.equals(day(startOf(day)));
    }

    /**
     * The slot of a question that is posted by hand: it opens at a moment, and closes at the next closing time that is at
     * least an hour away, class day or not.
     *
     * @param extra from 1; tells the questions of a day apart
     */
    public Slot slotByHand(Instant moment, int extra) {
        LocalDate day = day(moment);
        LocalDate last = day;
        while (!isOnTheCalendar(last) || moment.plus(LEAST).isAfter(moment(last, closing()))) {
            last = last.plusDays(1);
        }
        return new Slot(day, extra, moment, moment(last, closing()));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
