package dev.lectern.quiz;

/**
 * What an answer was judged to be.
 *
 * @param outcome the judgement
 * @param mark how much of the question was got right, from 0 to 1; for an undecided answer or a reflection, 0
 * @param reason why, for telling the student
 */
public record Verdict(Outcome outcome, double mark, Reason reason) {
    public Verdict {
        if (!(mark >= 0 && mark <= 1)) {
            throw new IllegalArgumentException("a mark is from 0 to 1, not " + mark);
        }
    }

    public enum Outcome {
        CORRECT,
        PARTLY_CORRECT,
        INCORRECT,
        /** No precise evidence either way; the instructor may decide. */
        UNDECIDED,
        /** A reflection: taking part is what counts. */
        PARTICIPATED
    }

    public enum Reason {
        /** The key was chosen, all of it and nothing else. */
        KEY,
        /** Some of several keys, or keys along with wrong options. */
        PART_OF_KEY,
        /** None of the keys. */
        NOT_THE_KEY,
        /** The same as the reference once case, spacing, punctuation and the like are set aside. */
        SAME,
        /** An accepted form other than the reference itself. */
        ACCEPTED_FORM,
        /** The reference but for a typing error. */
        TYPING_ERROR,
        /** The same number. */
        SAME_NUMBER,
        /** A different number. */
        OTHER_NUMBER,
        /** Words that could be right or wrong. */
        NO_PRECISE_EVIDENCE,
        /** Nothing but the words of the question. */
        COPIED_STEM,
        /** Nothing to judge. */
        EMPTY,
        /** Thoughts, taken as they are. */
        OWN_WORDS,
        /** The instructor decided. */
        INSTRUCTOR
    }

    public static Verdict correct(Reason reason) {
        return new Verdict(Outcome.CORRECT, 1, reason);
    }

    public static Verdict incorrect(Reason reason) {
        return new Verdict(Outcome.INCORRECT, 0, reason);
    }

    public static Verdict undecided() {
        return new Verdict(Outcome.UNDECIDED, 0, Reason.NO_PRECISE_EVIDENCE);
    }
}
