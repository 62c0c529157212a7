package dev.lectern.review;

import dev.lectern.course.CourseId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict;
import java.time.Instant;

/**
 * A question shown to one student for practice.
 *
 * @param id names the round to the student's buttons; only that student can use it
 * @param question as it was when it was shown
 */
public record PracticeRound(long id, CourseId course, Question question, OptionOrder order, Instant shown) {

    /** How a student's latest answered round of a question went. */
    public record Outcome(QuestionId question, Verdict.Outcome outcome, Instant answered) {}
}
