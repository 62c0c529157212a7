package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places where a text names options by the author's letters, as in "Both A and C" or "option B", told apart from the
 * article "A", "vitamin C", "C++", math and code.
 *
 * <p>A text is read in three steps on one string, and each step blanks what it recognised: first letters that are surely
 * something else, then references in the few shapes that are surely references, and what is left of standalone option
 * letters (or of "the second option" and the like) makes the text <em>unclear</em>. Options of a question with an unclear
 * text stay in the author's order, which keeps every reference true without understanding it: shapes not listed here cost
 * a shuffle, never a wrong letter.
 *
 * @param groups positions of letters; the letters of one group name a set of options together
 * @param unclear whether there may be references besides
 */
record LetterReferences(List<List<Integer>> groups, boolean unclear) {

    /** Where a text stands in its question: a phrase can be clear in one place and not in another. */
    enum Place {
        STEM,
        OPTION,
        EXPLANATION
    }

    private static final char BLANK = '\u00B7';

    /** @param options how many options the question has: only their letters are references */
    static LetterReferences in(String words, Place place, int options) {
        LetterPatterns patterns = LetterPatterns.of(options);
        StringBuilder text = new StringBuilder(words);
        patterns.notReferences().forEach(pattern -> blank(text, pattern));
        List<List<Integer>> groups = new ArrayList<>();
        boolean ranges = patterns.range().matcher(text).find();
        for (Pattern pattern : patterns.references(place)) {
            take(text, pattern, patterns.letter(), groups);
        }
        if (place == Place.EXPLANATION && labels(text, patterns).size() > 1) {
            take(text, patterns.label(), patterns.letter(), groups);
        }
        boolean left = patterns.leftOver().stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
        return new LetterReferences(List.copyOf(groups), ranges || left || aloneInOption(words, place, groups));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** An option that is one letter, perhaps with "option" before it, may be the name of something in the stem. */
    private static boolean aloneInOption(String words, Place place, List<List<Integer>> groups) {
        return place == Place.OPTION
                && groups.size() == 1
                && groups.get(0).size() == 1
                && words.strip().split("\\s+").length <= 2
                && !words.strip().matches("(?i)(?:only|not)\\s.*|.*\\sonly\\W*");
    }

    private static List<Character> labels(CharSequence text, LetterPatterns patterns) {
        return patterns.label()
                .matcher(text)
                .results()
                .map(label -> label.group(1).charAt(0))
                .distinct()
                .toList();
    }

    private static void blank(StringBuilder text, Pattern pattern) {
        for (MatchResult match : pattern.matcher(text.toString()).results().toList()) {
            for (int i = match.start(); i < match.end(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    text.setCharAt(i, BLANK);
                }
            }
        }
    }

    /** Collects the letters in the first group of every match, and blanks them. */
    private static void take(StringBuilder text, Pattern pattern, Pattern letter, List<List<Integer>> groups) {
        for (MatchResult match : pattern.matcher(text.toString()).results().toList()) {
            List<Integer> positions = new ArrayList<>();
            Matcher letters = letter.matcher(text).region(match.start(1), match.end(1));
            letters.useTransparentBounds(true);
            while (letters.find()) {
                positions.add(letters.start());
            }
            positions.forEach(position -> text.setCharAt(position, BLANK));
            groups.add(Collections.unmodifiableList(positions));
        }
    }
}
