package dev.lectern.daily;

import dev.lectern.course.CourseId;
import java.time.Instant;
import java.util.Optional;

/** Which courses have begun: nothing is posted before an instructor says so. Safe for use by many threads. */
public interface Terms {

    /** When a course was started. */
    Optional<Instant> started(CourseId course);

    /** Starts a course; false where it was started before, and then that moment stands. */
    boolean start(CourseId course, Instant now);
}
