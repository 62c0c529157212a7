package dev.lectern.quiz;

/**
 * A fingerprint of what is graded in a question: its type, stem, options and key. Changing one of them makes a new version;
 * changing the explanation, the number or the place does not.
 */
public record QuestionVersion(String value) {
    @Override
    public String toString() {
        return value;
    }
}
