package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import java.util.List;
import java.util.Set;

/** Answers that hold nothing to judge: no words, "I don't know", or nothing but the question. */
final class EmptyWords {
    private static final Set<String> NOTHING = Set.of(
            "idk",
            "i do not know",
            "i dont know",
            "do not know",
            "dont know",
            "dunno",
            "i have no idea",
            "no idea",
            "no clue",
            "not sure",
            "i am not sure",
            "im not sure",
            "n / a");
    /** Signs that alone are no answer; "&&" or "%" may be one. */
    private static final Set<String> MARKS = Set.of(".", "-", "_", "!");
    /** Longer texts are thoughts of some kind, and not worth the time of a closer look. */
    private static final int LONGEST = 4_000;
    /** A shorter run of the question's words may well be an answer, as in "TCP or UDP?". */
    private static final int FEWEST_COPIED = 4;

    private EmptyWords() {}

    static boolean saysNothing(String raw) {
        if (raw.length() > LONGEST) {
            return raw.isBlank();
        }
        List<String> words = Wording.of(raw).words();
        return words.stream().allMatch(MARKS::contains) || NOTHING.contains(String.join(" ", words));
    }

    /** Whether the answer is the stem, or at least half of the stem's words in their order and nothing else. */
    static boolean isCopied(String raw, RichText stem) {
        if (raw.length() > LONGEST) {
            return false;
        }
        List<String> answer = Wording.of(raw).words();
        List<String> question = Wording.of(stem.plain()).words();
        return !answer.isEmpty()
                && (answer.equals(question)
                        || (answer.size() >= FEWEST_COPIED
                                && answer.size() * 2 >= question.size()
                                && standsIn(question, answer)));
    }

    private static boolean standsIn(List<String> question, List<String> answer) {
        int found = 0;
        for (String word : question) {
            if (found < answer.size() && answer.get(found).equals(word)) {
                found++;
            }
        }
        return found == answer.size();
    }
}
