package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares answers of several words: all words must be the same but one, and that one a {@link TypingError}. With two words
 * off, each of them would be read by the other ("the mutabel objct"), so nothing is forgiven.
 */
final class PhraseMatch {
    private final TypingError typingError;

    PhraseMatch(TypingError typingError) {
        this.typingError = typingError;
    }

    /** @param wrong wordings that must not be forgiven to */
    boolean isTypingError(Wording expected, Wording typed, List<Wording> wrong) {
        List<String> rivals = new ArrayList<>();
        wrong.forEach(wording -> {
            rivals.addAll(wording.words());
            rivals.addAll(wording.closed());
        });
        return oneForgiven(expected.words(), typed.words(), rivals)
                || oneForgiven(expected.closed(), typed.closed(), rivals);
    }

    private boolean oneForgiven(List<String> expected, List<String> typed, List<String> rivals) {
        if (expected.size() != typed.size()) {
            return false;
        }
        int different = -1;
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(typed.get(i))) {
                if (different >= 0) {
                    return false;
                }
                different = i;
            }
        }
        return different >= 0 && typingError.forgives(expected.get(different), typed.get(different), rivals);
    }
}
