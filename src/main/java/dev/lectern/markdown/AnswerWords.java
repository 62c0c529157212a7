package dev.lectern.markdown;

import java.util.Locale;
import java.util.Set;

/** The words that announce an answer. */
final class AnswerWords {
    private static final Set<String> LABELS = Set.of(
            "answer",
            "answers",
            "correct answer",
            "correct answers",
            "the answer",
            "correct",
            "key",
            "right answer",
            "show answer",
            "see answer",
            "reveal answer",
            "view answer",
            "click for answer",
            "show the answer",
            "solution and answer",
            "answer key",
            "model answer",
            "sample answer",
            "expected answer",
            "reference answer");

    private AnswerWords() {}

    /** Whether this is nothing but an announcement, such as "Correct Answer:". */
    static boolean isLabel(String text) {
        return LABELS.contains(bare(text));
    }

    /** Whether a text begins with an announcement, as in "Answer: D". */
    static boolean begins(String text) {
        int colon = text.indexOf(':');
        return isLabel(colon < 0 ? text : text.substring(0, colon));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(Locale.ROOT);
    }
}
