package dev.lectern.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Real words that are one slip away from other words which are taught, such as mediation, meditation and medication. Read
 * once from {@code confused-words.txt} beside this class: words separated by blanks, {@code #} begins a comment. None of
 * them is ever taken for a badly typed other word.
 */
final class ConfusedWords {
    private static final String FILE = "confused-words.txt";
    private static final Set<String> ALL = read();

    private ConfusedWords() {}

    /** Every word, in lower case. */
    static Set<String> all() {
        return ALL;
    }

    private static Set<String> read() {
        try (InputStream file = ConfusedWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
