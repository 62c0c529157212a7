package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.LetterReferences.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many of a question's options may be shown in any order. Options that speak of others ("all of the above", "both A and
 * C") keep their place at the end; where they stand elsewhere, or where a text is {@linkplain LetterReferences unclear}, none
 * moves.
 */
final class MovableOptions {
    private static final Pattern SPEAKS_OF_OTHERS = Pattern.compile(
            "\\s*(?:all|any|none|some|most|both|either|neither|one|two|three|four|five|every one|each)"
                    + "(?:\\s+(?:two|three|four|five))?"
                    + "(?:\\s+of)?(?:\\s+the)?\\s+(?:above|these|those|them|foregoing|previous|preceding|other|others|options"
                    + "|answers|choices|listed)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COUNT =
            Pattern.compile("\\b(both|either|neither|two|three|four|five)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION = Pattern.compile(
            "\\b(?:the|options?|answers?|choices?|listed|as) (?:above|below)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBERS =
            Map.of("both", 2, "either", 2, "neither", 2, "two", 2, "three", 3, "four", 4, "five", 5);

    private MovableOptions() {}

    /** The number of options, from the first on, that may change places with one another; 0 for none. */
    static int in(MultipleChoice question) {
        List<RichText> options = question.options();
        int size = options.size();
        if (!isClear(question.item().stem(), Place.STEM, size)
                || !isClear(question.item().explanation(), Place.EXPLANATION, size)
                || !options.stream().allMatch(option -> isClear(option, Place.OPTION, size))) {
            return 0;
        }
        List<Integer> fixed = IntStream.range(0, size)
                .filter(position -> speaksOfOthers(options.get(position), size))
                .boxed()
                .toList();
        int movable = size - fixed.size();
        boolean allAtTheEnd = fixed.stream().allMatch(position -> position >= movable);
        boolean counted = fixed.stream().allMatch(position -> countFits(options.get(position), movable));
        return allAtTheEnd && counted && movable > 1 ? movable : 0;
    }

    private static boolean isClear(RichText text, Place place, int options) {
        RunsOfText runs = new RunsOfText(text);
        LetterReferences references = LetterReferences.in(runs.words(), place, options);
        if (references.unclear()) {
            return false;
        }
        boolean changeable = references.isEmpty()
                || runs.with(ShownLetters.same(references, runs.words())).isPresent();
        boolean placed = place == Place.OPTION
                && !SPEAKS_OF_OTHERS.matcher(runs.words()).matches()
                && references.isEmpty()
                && POSITION.matcher(runs.words()).find();
        return changeable && !placed;
    }

    private static boolean speaksOfOthers(RichText option, int options) {
        String words = new RunsOfText(option).words();
        return SPEAKS_OF_OTHERS.matcher(words).matches()
                || !LetterReferences.in(words, Place.OPTION, options).isEmpty();
    }

    /** "Both of the above" is about exactly two options: with more of them it means the two that happen to precede it. */
    private static boolean countFits(RichText option, int movable) {
        String words = new RunsOfText(option).words();
        Matcher count = COUNT.matcher(words);
        return !SPEAKS_OF_OTHERS.matcher(words).matches()
                || !count.find()
                || Integer.valueOf(movable).equals(NUMBERS.get(count.group(1).toLowerCase(Locale.ROOT)));
    }
}
