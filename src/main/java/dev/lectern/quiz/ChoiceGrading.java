package dev.lectern.quiz;

import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import java.util.Set;

/**
 * The mark is (right picks - wrong picks) / keys, not below 0: with one key it is all or nothing, and picking everything
 * gains nothing.
 */
final class ChoiceGrading {
    private ChoiceGrading() {}

    static Grade grade(MultipleChoice question, OptionOrder order, String raw) {
        ChoiceReader.Reading reading = ChoiceReader.read(question, order, raw);
        if (reading instanceof ChoiceReader.NotRead notRead) {
            return new Grade.Unreadable(notRead.hint());
        }
        return new Grade.Graded(verdict(question, ((ChoiceReader.Picked) reading).options()));
    }

    static Verdict verdict(MultipleChoice question, Set<Integer> picks) {
        long right =
                picks.stream().filter(pick -> question.keys().contains(pick)).count();
        long wrong = picks.size() - right;
        double mark = Math.max(0.0, (double) (right - wrong) / question.keys().size());
        if (mark == 1.0) {
            return Verdict.correct(Reason.KEY);
        }
        Reason reason = right > 0 ? Reason.PART_OF_KEY : Reason.NOT_THE_KEY;
        return mark > 0 ? new Verdict(Outcome.PARTLY_CORRECT, mark, reason) : Verdict.incorrect(reason);
    }
}
