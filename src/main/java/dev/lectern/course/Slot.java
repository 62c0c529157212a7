package dev.lectern.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The moment at which a question is due, and how long it stays open.
 *
 * @param day the class day, in the course's zone
 * @param extra 0 for the day's own question; 1 and more for what was asked besides, by hand. With the day it names the slot
 *     within a course
 * @param opens from when it may be answered
 * @param closes until when, exclusive
 */
public record Slot(LocalDate day, int extra, Instant opens, Instant closes) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::day).thenComparingInt(Slot::extra);

    public Slot {
        if (extra < 0 || opens.isAfter(closes)) {
            throw new IllegalArgumentException("a slot opens before it closes: " + opens + ", " + closes);
        }
    }

    /** A day's own slot. */
    public Slot(LocalDate day, Instant opens, Instant closes) {
        this(day, 0, opens, closes);
    }

    /** Whether both are the same slot of a course, whenever they open and close. */
    public boolean isSame(Slot other) {
        return compareTo(other) == 0;
    }

    /** The same slot, closing no later than at a moment. */
    public Slot closedAt(Instant moment) {
        if (!moment.isBefore(closes)) {
            return this;
        }
        return new Slot(day, extra, opens, moment.isBefore(opens) ? opens : moment);
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
