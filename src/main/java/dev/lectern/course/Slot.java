package dev.lectern.course;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The moment at which a daily question is due, and how long it stays open.
 *
 * @param day the class day, in the course's zone; it names the slot within a course
 * @param opens from when it may be answered
 * @param closes until when, exclusive
 */
public record Slot(LocalDate day, Instant opens, Instant closes) implements Comparable<Slot> {
    public Slot {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a slot opens before it closes: " + opens + ", " + closes);
        }
    }

    @Override
    public int compareTo(Slot other) {
        return day.compareTo(other.day);
    }
}
