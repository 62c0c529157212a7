package dev.lectern.daily;

import dev.lectern.course.CourseId;
import dev.lectern.lecture.SectionPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which courses have begun, for nothing is posted before an instructor says so, and how their terms went. A call that returns
 * has its change on disk. Safe for use by many threads.
 */
public interface Terms {

    /** When a course was started. */
    Optional<Instant> started(CourseId course);

    /** Starts a course; false where it was started before, and then that moment stands. */
    boolean start(CourseId course, Instant now);

    /** Everything kept about a course's term. */
    TermLog log(CourseId course);

    /** Has nothing posted by itself any more; false where that is so already. */
    boolean pause(CourseId course, Instant now);

    /** Ends a pause; false where there is none. */
    boolean resume(CourseId course, Instant now);

    /** Notes that something is not posted; false where it was noted before, and then the first reason stands. */
    boolean skip(CourseId course, Occasion.Id occasion, TermLog.Why why, Instant now);

    /** Takes back what an instructor skipped; false where no instructor did. */
    boolean unskip(CourseId course, Occasion.Id occasion);

    /**
     * Notes which section the summary of a day shows; the first to say so settles it.
     *
     * @return the section that is settled
     */
    SectionPath show(CourseId course, LocalDate day, SectionPath section, Instant now);

    /** Notes that an instructor posted the summary of a section. */
    void show(CourseId course, SectionPath section, Instant now);
}
