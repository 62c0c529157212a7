package dev.lectern.quiz;

/** What came of reading an answer: a verdict, or words that cannot be an answer to the question and are not recorded. */
public sealed interface Grade {

    record Graded(Verdict verdict) implements Grade {}

    /**
     * Not an answer: an option letter that is not shown, or words that name no option. The student may try again.
     *
     * @param hint what would be an answer, as a sentence for the student
     */
    record Unreadable(String hint) implements Grade {}
}
