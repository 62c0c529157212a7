package dev.lectern.quiz;

/** The kinds of question. */
public enum QuestionType {
    TRUE_FALSE("true-false"),
    MULTIPLE_CHOICE("multiple-choice"),
    SHORT_ANSWER("short-answer"),
    REFLECTION("reflection");

    private final String word;

    QuestionType(String word) {
        this.word = word;
    }

    /** The stable word for JSON and the store. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word that is none of {@link #word()} */
    public static QuestionType of(String word) {
        for (QuestionType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no question type is called \"" + word + "\"");
    }
}
