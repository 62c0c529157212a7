package dev.lectern.score;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys that instructors have corrected, and which students do not know yet. A call that returns has its change on disk.
 * Other processes may change it too, and what they changed is seen. Safe for use by many threads.
 */
public interface Corrections {

    /** A correction to be made. */
    record Draft(CourseId course, Question from, Question to, RegradePolicy policy, Instant at) {}

    /** Whom a correction touches. */
    record Touched(AskingId asking, StudentNumber student) {}

    /**
     * What a student does not know yet.
     *
     * @param undone whether the correction, of which the student was told, was taken back
     */
    record News(long correction, AskingId asking, boolean undone) {}

    /**
     * Makes a correction. One that stands already is not made again: the same is returned.
     *
     * @param touched who is to be told of it, once
     */
    Correction make(Draft draft, List<Touched> touched);

    /** Takes a correction back; whoever was told of it is to be told. False where it does not stand. */
    boolean undo(CourseId course, long number, Instant now);

    /** The corrections of a course that stand, oldest first. */
    List<Correction> of(CourseId course);

    Optional<Correction> find(CourseId course, long number);

    /** What a student does not know yet, whichever account asks, in the order of the askings. */
    List<News> news(AccountId account);

    /** Notes that a student is told; true for one caller. */
    boolean tell(AccountId account, News news);
}
