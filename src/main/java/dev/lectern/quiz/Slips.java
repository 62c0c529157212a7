package dev.lectern.quiz;

import java.util.Set;

/**
 * Whether one word became another by slips that hands and ears make while writing, as {@link TypingError} lists them.
 * Works on lower-case letters; a search that is cheap because almost every letter matches.
 */
final class Slips {
    /** From this core on ear-slips (vowels, sounds) are forgiven: shorter words have too many neighbours. */
    private static final int LONG_FOR_SOUNDS = 7;
    /** From this core on a missing or extra letter is forgiven. */
    private static final int LONG_FOR_LETTERS = 8;
    /** From this length on, in both words, two light slips are forgiven, or ph for f. */
    static final int LONG_FOR_TWO = 9;

    /** Vowels that are confused where they are not stressed. */
    private static final Set<String> VOWELS =
            Set.of("ae", "ea", "ai", "ia", "ei", "ie", "iy", "yi", "oe", "eo", "ao", "oa");
    /** Letters that can stand for the same sound. */
    private static final Set<String> SOUNDS = Set.of("cs", "sc", "sz", "zs");

    private final String expected;
    private final String typed;
    private final int head;
    /** The shorter of the words' cores: "nonblocking" is as easily mistaken as "block". */
    private final int core;

    private Slips(String expected, String typed, int head) {
        this.expected = expected;
        this.typed = typed;
        this.head = head;
        this.core = Math.min(Affixes.coreLength(expected), Affixes.coreLength(typed));
    }

    /**
     * @param head how many letters at the beginning must be right
     */
    static boolean explain(String expected, String typed, int head) {
        int shorter = Math.min(expected.length(), typed.length());
        if (shorter <= head || !expected.regionMatches(0, typed, 0, head)) {
            return false;
        }
        Slips slips = new Slips(expected, typed, head);
        boolean two = shorter >= LONG_FOR_TWO;
        return slips.from(head, head, 1, true) || (two && slips.from(head, head, 2, false));
    }

    /**
     * @param left how many slips may still be made
     * @param heavy whether a missing or extra letter may be among them
     */
    private boolean from(int e, int t, int left, boolean heavy) {
        if (e == expected.length() && t == typed.length()) {
            return true;
        }
        if (e < expected.length()
                && t < typed.length()
                && expected.charAt(e) == typed.charAt(t)
                && from(e + 1, t + 1, left, heavy)) {
            return true;
        }
        return left > 0
                && (doubling(e, t, left, heavy) || exchange(e, t, left, heavy) || (heavy && oneLetter(e, t, left)));
    }

    private boolean doubling(int e, int t, int left, boolean heavy) {
        boolean plural = e == expected.length() && expected.charAt(e - 1) == 's';
        boolean doubled = t < typed.length() && typed.charAt(t) == expected.charAt(e - 1) && !plural;
        boolean undoubled = e < expected.length() && e > head && expected.charAt(e) == expected.charAt(e - 1);
        return (doubled && from(e, t + 1, left - 1, heavy)) || (undoubled && from(e + 1, t, left - 1, heavy));
    }

    private boolean exchange(int e, int t, int left, boolean heavy) {
        if (!has(e, t)) {
            return false;
        }
        if (has(e + 1, t + 1)
                && expected.charAt(e) == typed.charAt(t + 1)
                && expected.charAt(e + 1) == typed.charAt(t)
                && from(e + 2, t + 2, left - 1, heavy)) {
            return true;
        }
        boolean last = e + 1 == expected.length();
        String pair = "" + expected.charAt(e) + typed.charAt(t);
        boolean sounds = !last && core >= LONG_FOR_SOUNDS && (VOWELS.contains(pair) || SOUNDS.contains(pair));
        return (sounds && from(e + 1, t + 1, left - 1, heavy)) || phForF(e, t, left, heavy);
    }

    private boolean phForF(int e, int t, int left, boolean heavy) {
        if (Math.min(expected.length(), typed.length()) < LONG_FOR_TWO) {
            return false;
        }
        return (expected.startsWith("ph", e) && typed.charAt(t) == 'f' && from(e + 2, t + 1, left - 1, heavy))
                || (expected.charAt(e) == 'f' && typed.startsWith("ph", t) && from(e + 1, t + 2, left - 1, heavy));
    }

    private boolean oneLetter(int e, int t, int left) {
        if (core < LONG_FOR_LETTERS || !has(e, t)) {
            return false;
        }
        boolean lastExpected = e + 1 == expected.length();
        boolean doubling = typed.charAt(t) == expected.charAt(e);
        return (!lastExpected && from(e + 1, t, left - 1, false)) || (!doubling && from(e, t + 1, left - 1, false));
    }

    private boolean has(int e, int t) {
        return e < expected.length() && t < typed.length();
    }
}
