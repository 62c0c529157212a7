package dev.lectern.lecture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The set of words (runs of letters, in lower case) that a course uses. */
public record Vocabulary(Set<String> words) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    public Vocabulary {
        words = Set.copyOf(words);
    }

    public static Vocabulary of(Stream<String> texts) {
        return new Vocabulary(texts.flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    public boolean contains(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }
}
