package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question with 2 to 10 options of which one or several are right.
 *
 * @param options in the author's order, without their letters
 * @param keys the positions of the right options, from 0; at least one
 */
public record MultipleChoice(Item item, List<RichText> options, SortedSet<Integer> keys) implements Question {
    public static final int MIN_OPTIONS = 2;
    public static final int MAX_OPTIONS = 10;

    public MultipleChoice {
        options = List.copyOf(options);
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
        if (options.size() < MIN_OPTIONS || options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("2 to 10 options, not " + options.size());
        }
        if (keys.isEmpty() || keys.first() < 0 || keys.last() >= options.size()) {
            throw new IllegalArgumentException("keys " + keys + " of " + options.size() + " options");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.MULTIPLE_CHOICE;
    }

    @Override
    public QuestionVersion version() {
        return new QuestionVersion(Fingerprint.of(Stream.concat(
                        Stream.of(type().word(), item.stem().markdown(), keys.toString()),
                        options.stream().map(RichText::markdown))
                .toArray(String[]::new)));
    }

    /** The author's letter of an option: {@code A} for position 0. */
    public static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    /** The author's letters of the right options. */
    public List<String> keyLetters() {
        return keys.stream().map(MultipleChoice::letter).collect(Collectors.toUnmodifiableList());
    }
}
