package dev.lectern.quiz;

/** A statement to call true or false. */
public record TrueFalse(Item item, boolean key) implements Question {
    @Override
    public QuestionType type() {
        return QuestionType.TRUE_FALSE;
    }

    @Override
    public QuestionVersion version() {
        return new QuestionVersion(Fingerprint.of(type().word(), item.stem().markdown(), String.valueOf(key)));
    }
}
