package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which options an answer picks: letters as shown ("c", "C)", "(c)", "A and C", "ac"), a letter with its text
 * ("C) Paris"), or the text of an option. A single letter is always a letter, also where an option's text is one. What cannot
 * be read for certain is not recorded, and the hint says what to write.
 */
final class ChoiceReader {
    sealed interface Reading {}

    /** @param options the author's positions, from 0 */
    record Picked(SortedSet<Integer> options) implements Reading {}

    record NotRead(String hint) implements Reading {}

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:i (?:think|believe|choose|pick|say|guess)|(?:the |my )?(?:correct |right )?(?:final )?answers?|options?"
                    + "|choices?|letters?|it is|is|are)\\b[:\\s]*)++",
            Pattern.CASE_INSENSITIVE);
    private static final String ONE = "[(\\[]?([a-z])[)\\]]?[.:]?";
    private static final Pattern LETTERS =
            Pattern.compile(ONE + "(?:\\s*(?:,\\s*and\\s|[,;&/+]|\\s|\\band\\b|(?<=[)\\]]))\\s*" + ONE + ")*[.!]?");
    private static final Pattern SINGLE = Pattern.compile(ONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_LETTER = Pattern.compile("[a-z]");
    private static final Pattern LETTER = Pattern.compile("(?<![a-z])[a-z](?![a-z])");
    private static final Pattern COMPACT = Pattern.compile("[a-z]{2," + MultipleChoice.MAX_OPTIONS + "}");
    private static final Pattern LETTER_AND_TEXT = Pattern.compile(
            "(?:[(\\[]([a-z])[)\\]][.:]?\\s*|([a-z])(?:[).:\\]]\\s+|\\)|\\s*,?\\s+(?=because\\b)|\\s-\\s))(.+)",
            Pattern.DOTALL);
    private static final Pattern OTHER_LETTER = Pattern.compile("\\bor\\b|\\bnot\\s+[a-z]\\b|(?<![a-z])[b-z]\\)");

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LETTERS = 60;
    private static final int LONGEST_LETTER = 5;

    private final MultipleChoice question;
    private final OptionOrder order;
    /** Read when first asked for: mostly answers are letters. */
    private @Nullable OptionTexts texts;

    private ChoiceReader(MultipleChoice question, OptionOrder order) {
        this.question = question;
        this.order = order;
    }

    static Reading read(MultipleChoice question, OptionOrder order, String raw) {
        return new ChoiceReader(question, order).read(raw);
    }

    private Reading read(String raw) {
        if (raw.length() > LONGEST) {
            return new NotRead(hint());
        }
        String plain = PlainCharacters.of(raw);
        String bare = LEAD.matcher(plain).replaceFirst("");
        return text(plain)
                .or(() -> text(bare))
                .or(() -> letters(bare.toLowerCase(Locale.ROOT)))
                .or(() -> letterAndText(bare.toLowerCase(Locale.ROOT)))
                .or(() -> severalTexts(raw))
                .orElseGet(() -> new NotRead(hint()));
    }

    private OptionTexts texts() {
        OptionTexts read = texts;
        if (read == null) {
            read = new OptionTexts(ShownQuestion.of(question, order).options());
            texts = read;
        }
        return read;
    }

    private Optional<Reading> text(String plain) {
        boolean letter = plain.length() < 2
                || (plain.length() < LONGEST_LETTER && SINGLE.matcher(plain).matches());
        return letter ? Optional.empty() : texts().find(plain).map(shown -> picked(List.of(shown)));
    }

    private Optional<Reading> letters(String answer) {
        boolean separated =
                answer.length() <= LONGEST_LETTERS && LETTERS.matcher(answer).matches();
        if (!separated && !isCompact(answer)) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>();
        Matcher letters = (separated ? LETTER : ANY_LETTER).matcher(answer);
        while (letters.find()) {
            shown.add(letters.group().charAt(0) - 'a');
        }
        return Optional.of(picked(shown));
    }

    /** "ac", but no word that happens to be made of option letters twice over, and no letter that is not shown. */
    private boolean isCompact(String answer) {
        return COMPACT.matcher(answer).matches()
                && answer.chars().distinct().count() == answer.length()
                && answer.chars()
                        .allMatch(letter -> letter - 'a' < order.shown().size());
    }

    private Optional<Reading> letterAndText(String answer) {
        Matcher match = LETTER_AND_TEXT.matcher(answer);
        if (!match.matches()) {
            return Optional.empty();
        }
        String letter = match.group(1) == null ? match.group(2) : match.group(1);
        int shown = letter.charAt(0) - 'a';
        Optional<Integer> text = texts().find(match.group(3));
        if (text.isPresent() && text.get() != shown) {
            return Optional.of(new NotRead("The letter and the text belong to different options. " + hint()));
        }
        boolean undecided =
                text.isEmpty() && OTHER_LETTER.matcher(match.group(3)).find();
        return undecided ? Optional.empty() : Optional.of(picked(List.of(shown)));
    }

    private Optional<Reading> severalTexts(String raw) {
        String[] parts = raw.strip().split("\\s*(?:[\\n;]+|,(?!\\d))\\s*");
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>();
        for (String part : parts) {
            Optional<Integer> found = texts().find(PlainCharacters.of(part));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            shown.add(found.get());
        }
        return Optional.of(picked(shown));
    }

    private Reading picked(List<Integer> shown) {
        SortedSet<Integer> picks = new TreeSet<>();
        for (int position : shown) {
            if (position >= order.shown().size()) {
                return new NotRead(hint());
            }
            picks.add(order.shown().get(position));
        }
        if (picks.size() > 1 && question.keys().size() == 1) {
            return new NotRead("This question has one right answer. " + hint());
        }
        return new Picked(Collections.unmodifiableSortedSet(picks));
    }

    private String hint() {
        String last = MultipleChoice.letter(order.shown().size() - 1);
        return question.keys().size() == 1
                ? "Please answer with one letter from A to " + last + ", or with the option's text."
                : "Please answer with letters from A to " + last + ", such as \"A, B\".";
    }
}
