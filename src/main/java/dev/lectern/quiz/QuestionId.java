package dev.lectern.quiz;

import dev.lectern.lecture.SectionPath;

/**
 * What a question is known by for good: the author's own {@code {#id}}, else where it stands and a hash of its stem, as in
 * {@code training-paradigms/knowledge-check#5f2a9c01d3e4}.
 */
public record QuestionId(String value) {
    public QuestionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a question id is not blank");
        }
    }

    /** The id of a question whose author gave none. Case, spacing and formatting of the stem do not matter. */
    public static QuestionId derived(SectionPath section, String plainStem) {
        return new QuestionId(section + "#" + Fingerprint.of(Fingerprint.normalised(plainStem)));
    }

    @Override
    public String toString() {
        return value;
    }
}
