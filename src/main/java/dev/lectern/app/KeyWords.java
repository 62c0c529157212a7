package dev.lectern.app;

import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;

/** Keys as they stand in lectures: with the author's letters. */
final class KeyWords {
    private KeyWords() {}

    /** What is right, to follow "the key is". */
    static String of(Question question) {
        if (question instanceof MultipleChoice choice) {
            return String.join(" and ", choice.keyLetters());
        }
        if (question instanceof TrueFalse statement) {
            return statement.key() ? "True" : "False";
        }
        return question instanceof ShortAnswer answer
                ? "\"" + String.join("\" or \"", answer.references()) + "\""
                : "what anybody thinks";
    }
}
