package dev.lectern.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What instructors did and what was done to accounts, for whoever has to explain it later. Safe for use by many threads. */
public interface Audit {

    /**
     * @param by whose account acted; empty for somebody never met, or forgotten since
     * @param act a stable word, such as {@code post} or {@code link}
     * @param detail what it was done to, in words of ours; holds no name and no student's text
     */
    record Entry(Instant at, CourseId course, Optional<AccountId> by, String act, String detail) {}

    void note(Entry entry);

    /** The newest entries of a course, newest first. */
    List<Entry> of(CourseId course, int most);
}
