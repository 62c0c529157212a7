package dev.lectern.quiz;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Judges what a student wrote. True/false, multiple choice and numbers are graded firmly; a short answer is correct only with
 * precise evidence and undecided otherwise; a reflection scores taking part. The same words always get the same grade. Safe
 * for use by many threads.
 */
public final class Grader {
    private final ShortAnswerGrading shortAnswers;

    /** @param vocabulary the words of the lectures: a word that is taught is never taken for a badly typed other one */
    public Grader(Vocabulary vocabulary) {
        this.shortAnswers = new ShortAnswerGrading(new TypingError(vocabulary));
    }

    /** @param order as the options were shown; not looked at for questions without options */
    public Grade grade(Question question, OptionOrder order, String raw) {
        if (question instanceof TrueFalse statement) {
            return TrueFalseGrading.grade(statement, raw);
        }
        if (question instanceof MultipleChoice choice) {
            return ChoiceGrading.grade(choice, order, raw);
        }
        if (question instanceof ShortAnswer answer) {
            return new Grade.Graded(shortAnswers.grade(answer, raw));
        }
        return new Grade.Graded(reflection(question, raw));
    }

    /** The author's positions of the options that an answer picks; empty where it cannot be read. */
    public static Optional<SortedSet<Integer>> picks(MultipleChoice question, OptionOrder order, String raw) {
        return ChoiceReader.read(question, order, raw) instanceof ChoiceReader.Picked picked
                ? Optional.of(picked.options())
                : Optional.empty();
    }

    /** What an answer calls a statement; empty where it cannot be read. */
    public static Optional<Boolean> says(TrueFalse question, String raw) {
        return TrueFalseGrading.grade(question, raw) instanceof Grade.Graded graded
                ? Optional.of(question.key() == (graded.verdict().outcome() == Outcome.CORRECT))
                : Optional.empty();
    }

    /**
     * Judges what was answered to a question by another key. Where it was asked for one option and several are right now,
     * each of them is all that could be answered.
     *
     * @param asked as the answer was given to it
     * @param question the same with another key
     */
    public Grade regrade(Question asked, Question question, OptionOrder order, String raw) {
        if (!(asked instanceof MultipleChoice before && question instanceof MultipleChoice choice)) {
            return grade(question, order, raw);
        }
        Optional<SortedSet<Integer>> picks = picks(before, order, raw);
        if (picks.isEmpty()) {
            return grade(question, order, raw);
        }
        boolean one = before.keys().size() == 1;
        return new Grade.Graded(
                one && choice.keys().containsAll(picks.get())
                        ? Verdict.correct(Reason.KEY)
                        : ChoiceGrading.verdict(choice, picks.get()));
    }

    private static Verdict reflection(Question question, String raw) {
        if (EmptyWords.saysNothing(raw)) {
            return Verdict.incorrect(Reason.EMPTY);
        }
        if (EmptyWords.isCopied(raw, question.stem())) {
            return Verdict.incorrect(Reason.COPIED_STEM);
        }
        return new Verdict(Outcome.PARTICIPATED, 0, Reason.OWN_WORDS);
    }
}
