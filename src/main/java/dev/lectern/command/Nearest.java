package dev.lectern.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant. */
final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The word that what was typed begins, or that is at most a third of its letters away. */
    static Optional<String> to(String typed, Collection<String> words) {
        if (typed.length() < 2 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> begun =
                words.stream().filter(word -> word.startsWith(typed)).findFirst();
        return begun.isPresent()
                ? begun
                : words.stream()
                        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
                        .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /**
     * How many letters must be put in, left out, changed or swapped with their neighbor to make one word the other ("optimal
     * string alignment", Damerau 1964).
     */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j, one, other);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, String one, String other) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
            best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        return best;
    }
}
