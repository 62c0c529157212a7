package dev.lectern.score;

import dev.lectern.quiz.QuestionType;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Reason;

/**
 * What verdicts are worth. Partly correct is worth its mark's share of {@code correct}, rounded half up; nothing, or nothing
 * but the words of the question, is worth 0 under every policy.
 *
 * @param correct points for a correct answer
 * @param incorrect points for an incorrect answer, and the least for a partly correct one
 * @param undecided points for an undecided answer, whatever the student thinks of it
 * @param reflection points for taking part in a reflection
 */
public record Points(int correct, int incorrect, int undecided, int reflection) {
    public static final Points GRADED = new Points(10, 0, 5, 5);
    /** Everything that was honestly tried is worth the same. */
    public static final Points PARTICIPATION = new Points(10, 10, 10, 10);

    /** What a question of a type is worth at most. */
    public int most(QuestionType type) {
        return Math.max(incorrect, type == QuestionType.REFLECTION ? reflection : Math.max(correct, undecided));
    }

    public int of(Verdict verdict) {
        if (verdict.reason() == Reason.EMPTY || verdict.reason() == Reason.COPIED_STEM) {
            return 0;
        }
        return switch (verdict.outcome()) {
            case CORRECT -> correct;
            case PARTLY_CORRECT -> Math.max(incorrect, (int) Math.round(verdict.mark() * correct));
            case INCORRECT -> incorrect;
            case UNDECIDED -> undecided;
            case PARTICIPATED -> reflection;
        };
    }
}
