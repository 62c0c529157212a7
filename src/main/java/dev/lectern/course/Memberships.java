package dev.lectern.course;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which courses a student is in. A student joins by acting in one of a course's channels. Safe for use by many threads. */
public interface Memberships {

    /** Has a met student join; nothing happens to somebody who is in the course already. */
    void join(AccountId account, CourseId course, Instant now);

    /** The courses that a student is in, those of linked accounts included; empty for somebody never met. */
    Set<CourseId> of(AccountId account);

    /** Everyone in a course and since when, by the number that their answers are kept under. */
    Map<StudentNumber, Instant> joined(CourseId course);

    /** The course that a student's direct messages are about, where the student chose one. */
    Optional<CourseId> chosen(AccountId account);

    /** Has a met student's direct messages be about a course. */
    void choose(AccountId account, CourseId course);
}
