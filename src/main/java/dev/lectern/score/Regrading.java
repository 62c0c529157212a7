package dev.lectern.score;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Rekeyed;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What corrected keys make of askings and answers: a pure function of what was stored and of the corrections that stand. So
 * regrading twice changes nothing, and without a correction everything is exactly as it was.
 */
public final class Regrading {
    /** Without the lectures' words no typing error is judged anew: what was forgiven stays so, and nothing else is. */
    private static final Grader GRADER = new Grader(new Vocabulary(Set.of()));

    private final List<Correction> standing;

    /** @param standing the corrections of a course, oldest first */
    public Regrading(List<Correction> standing) {
        this.standing = List.copyOf(standing);
    }

    /** Whether nothing was corrected. */
    public boolean isIdle() {
        return standing.isEmpty();
    }

    /** A question as it was asked, with its key corrected; the same where nothing was. */
    public Question question(Question asked) {
        List<Correction> chain = chain(asked);
        return chain.isEmpty() ? asked : chain.get(chain.size() - 1).to();
    }

    /** A question as it was read from a lecture, with a correction that its author has not taken over yet. */
    public Question read(Question question) {
        Question corrected = question;
        for (Correction correction : standing) {
            if (correction.overrides(corrected)) {
                corrected = Rekeyed.like(corrected, correction.from(), correction.to());
            }
        }
        return corrected;
    }

    /** An asking as it was stored, with its key corrected. */
    public Asking asking(Asking asked) {
        Question corrected = question(asked.question());
        return chain(asked.question()).isEmpty() ? asked : asked.corrected(corrected);
    }

    /** @param asked as it was stored, or corrected */
    public GradedAnswer answer(Asking asked, GradedAnswer answer) {
        Verdict verdict = answer.verdict();
        for (Correction correction : chain(asked.asked())) {
            verdict = verdict(correction, asked, answer.raw(), verdict);
        }
        return verdict.equals(answer.verdict()) ? answer : answer.judged(verdict);
    }

    /** A corrected question may be corrected again, or back; each correction starts from the one before. */
    private List<Correction> chain(Question asked) {
        if (standing.isEmpty()) {
            return standing;
        }
        List<Correction> chain = new ArrayList<>();
        Question question = asked;
        for (Correction correction : standing) {
            if (correction.corrects(question)) {
                chain.add(correction);
                question = correction.to();
            }
        }
        return chain;
    }

    private static Verdict verdict(Correction correction, Asking asked, @Nullable String raw, Verdict before) {
        boolean nothing = before.reason() == Reason.EMPTY || before.reason() == Reason.COPIED_STEM;
        return switch (correction.policy()) {
            case NONE -> before;
            case FULL_CREDIT -> nothing || before.mark() == 1 ? before : Verdict.correct(Reason.INSTRUCTOR);
            case NEW_ONLY -> anew(correction.to(), asked, raw, before);
            case OLD_AND_NEW -> better(before, anew(correction.to(), asked, raw, before));
        };
    }

    /** What an instructor decided, and what nobody can read any more, stays as it is. */
    private static Verdict anew(Question question, Asking asked, @Nullable String raw, Verdict before) {
        if (raw == null || before.reason() == Reason.INSTRUCTOR) {
            return before;
        }
        if (!(GRADER.regrade(asked.asked(), question, asked.order(), raw) instanceof Grade.Graded graded)) {
            return before;
        }
        boolean slip = graded.verdict().reason() == Reason.TYPING_ERROR;
        Verdict forgiven = before.outcome() == Outcome.CORRECT ? before : Verdict.undecided();
        return slip ? forgiven : graded.verdict();
    }

    private static Verdict better(Verdict old, Verdict anew) {
        boolean hopeful = old.outcome() == Outcome.INCORRECT && anew.outcome() == Outcome.UNDECIDED;
        return anew.mark() > old.mark() || hopeful ? anew : old;
    }
}
