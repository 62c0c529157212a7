package dev.lectern.score;

import dev.lectern.course.CourseId;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Rekeyed;
import java.time.Instant;

/**
 * An instructor's word that the key of a question was wrong. It holds for every asking of that version of the question, and
 * for the question in the lectures until its author mends it there.
 *
 * @param number in the store, from the oldest on
 * @param from the question with the key that was wrong
 * @param to the same question with the right one
 */
public record Correction(long number, CourseId course, Question from, Question to, RegradePolicy policy, Instant at) {

    /** Whether it holds for a question as it was asked. */
    boolean corrects(Question asked) {
        return from.id().equals(asked.id()) && from.version().equals(asked.version());
    }

    /** Whether a question as it was read from a lecture still has the key that was wrong, its wording apart. */
    boolean overrides(Question read) {
        return from.id().equals(read.id()) && Rekeyed.sameKey(from, read);
    }
}
