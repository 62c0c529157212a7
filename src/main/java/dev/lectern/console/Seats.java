package dev.lectern.console;

import dev.lectern.chat.Card;
import dev.lectern.course.AccountId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sits at the terminal, and the last card that each student saw. */
final class Seats {
    /** As long as any name one would want to type. */
    static final int LONGEST_NAME = 64;

    private static final String PLATFORM = "console";

    private record Seen(Card card, Instant at) {}

    private final Map<String, Seen> cards = new HashMap<>();
    private String name;

    /** @throws IllegalArgumentException for a name that {@link #isName} does not take */
    Seats(String name) {
        this.name = checked(name);
    }

    /** Whether a student can be called so here. */
    static boolean isName(String name) {
        String clean = normalised(name);
        return !clean.isEmpty() && clean.codePointCount(0, clean.length()) <= LONGEST_NAME;
    }

    void sit(String other) {
        name = checked(other);
    }

    String name() {
        return name;
    }

    AccountId account() {
        return new AccountId(PLATFORM, name);
    }

    /** The last card the student saw; null where there was none yet. */
    @Nullable
    Card card() {
        Seen seen = cards.get(name);
        return seen == null ? null : seen.card();
    }

    /** When the student saw it; null where there was none yet. */
    @Nullable
    Instant since() {
        Seen seen = cards.get(name);
        return seen == null ? null : seen.at();
    }

    void saw(Card card, Instant at) {
        cards.put(name, new Seen(card, at));
    }

    private static String checked(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a student's name has 1 to " + LONGEST_NAME + " characters");
        }
        return normalised(name);
    }

    private static String normalised(String name) {
        return CleanText.line(Normalizer.normalize(name, Normalizer.Form.NFC)).strip();
    }
}
