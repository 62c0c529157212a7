package dev.lectern.daily;

import dev.lectern.lecture.SectionPath;
import java.time.LocalDate;
import java.util.Map;

/**
 * In which order a course is taught, besides the order of its lectures.
 *
 * @param pinned sections whose summaries have a day of their own
 */
public record Syllabus(Map<LocalDate, SectionPath> pinned, WhenAllAsked whenAllAsked) {
    /** Everything in lecture order. */
    public static final Syllabus DEFAULT = new Syllabus(Map.of(), WhenAllAsked.REPEAT_UNGRADED);

    public Syllabus {
        pinned = Map.copyOf(pinned);
    }

    /** What a day's question is once every question has been asked. */
    public enum WhenAllAsked {
        /** What was asked longest ago, again; it counts for nothing. */
        REPEAT_UNGRADED,
        /** None. */
        SKIP
    }
}
