package dev.lectern.quiz;

import dev.lectern.lecture.RichText;

/**
 * A question to think about: taking part scores, no answer is wrong.
 *
 * @param reference the author's own thoughts, shown afterwards; may be empty
 */
public record Reflection(Item item, RichText reference) implements Question {
    @Override
    public QuestionType type() {
        return QuestionType.REFLECTION;
    }

    @Override
    public QuestionVersion version() {
        return new QuestionVersion(Fingerprint.of(type().word(), item.stem().markdown(), reference.markdown()));
    }
}
