package dev.lectern.score;

/** What became of a submission. Whichever it is, it was on disk before the caller learned of it. */
public sealed interface Recorded {

    /** The student's answer to this asking, recorded now (or now in place of an earlier one, where changes are allowed). */
    record Stored(GradedAnswer answer, boolean replaced) implements Recorded {}

    /** The student had answered already; that answer stands. */
    record AlreadyAnswered(GradedAnswer answer) implements Recorded {}

    /** The person answered, asked to be forgotten, and came back: the earlier answer counts for nobody, and stands. */
    record AnsweredBeforeForgetting() implements Recorded {}
}
