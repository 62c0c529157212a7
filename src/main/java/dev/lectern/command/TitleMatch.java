package dev.lectern.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How well a few typed letters fit a title. Case, accents and punctuation do not matter. */
final class TitleMatch {
    /** The words of one kind of fit; better ones come first. */
    enum Fit {
        /** The title itself. */
        WHOLE,
        /** The words, or their beginnings, that the title begins with. */
        START,
        /** Beginnings of words of the title, in their order. */
        WORDS,
        /** Beginnings of words of the title and of what it stands under. */
        CONTEXT,
        /** Letters from inside the title, spaces set aside. */
        LETTERS,
        NONE
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_LETTERS = 3;
    private static final int LONGEST = 200;

    private TitleMatch() {}

    static List<String> words(String text) {
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        String plain = MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * @param typed as {@link #words}
     * @param context the title of what it stands under
     */
    static Fit fit(List<String> typed, String title, String context) {
        List<String> words = words(title);
        if (typed.isEmpty()) {
            return Fit.NONE;
        } else if (typed.equals(words)) {
            return Fit.WHOLE;
        } else if (begins(typed, words)) {
            return Fit.START;
        } else if (isInOrder(typed, words)) {
            return Fit.WORDS;
        } else if (isAmong(typed, words, words(context))) {
            return Fit.CONTEXT;
        }
        String letters = String.join("", typed);
        return letters.length() >= FEWEST_LETTERS && String.join("", words).contains(letters) ? Fit.LETTERS : Fit.NONE;
    }

    /** How many letters the typed words are away from the likeliest words, or beginnings of words, of a title. */
    static int distance(List<String> typed, String title) {
        List<String> words = words(title);
        return typed.stream()
                .mapToInt(one -> words.stream()
                        .mapToInt(word -> Math.min(
                                Nearest.distance(one, word),
                                Nearest.distance(one, word.substring(0, Math.min(word.length(), one.length())))))
                        .min()
                        .orElse(one.length()))
                .sum();
    }

    private static boolean begins(List<String> typed, List<String> words) {
        if (typed.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < typed.size(); i++) {
            if (!words.get(i).startsWith(typed.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInOrder(List<String> typed, List<String> words) {
        int found = 0;
        for (String word : words) {
            if (found < typed.size() && word.startsWith(typed.get(found))) {
                found++;
            }
        }
        return found == typed.size();
    }

    /** Every typed word begins a word, and at least one of them a word of the title itself. */
    private static boolean isAmong(List<String> typed, List<String> words, List<String> context) {
        return typed.stream().anyMatch(one -> starts(one, words))
                && typed.stream().allMatch(one -> starts(one, words) || starts(one, context));
    }

    private static boolean starts(String typed, List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(typed));
    }
}
