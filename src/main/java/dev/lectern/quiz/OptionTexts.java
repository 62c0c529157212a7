package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the option that somebody wrote out. Tried from strict to lenient, so that options which differ in case or signs only
 * can be told apart: the first way that finds options must find exactly one.
 */
final class OptionTexts {
    /** Options of fewer words have neighbours too near to forgive a typing error. */
    private static final int LONG = 2;

    private final List<String> texts;
    private final List<Wording> wordings;
    private final PhraseMatch phrases = new PhraseMatch(new TypingError(new Vocabulary(Set.of())));

    /** @param options in shown order */
    OptionTexts(List<RichText> options) {
        this.texts = options.stream()
                .map(option -> PlainCharacters.of(option.plain()))
                .toList();
        this.wordings = texts.stream().map(Wording::of).toList();
    }

    /** The shown position of the option with this text, which has been through {@link PlainCharacters}. */
    Optional<Integer> find(String text) {
        Wording wording = Wording.of(text);
        if (wording.isEmpty()) {
            return Optional.empty();
        }
        List<IntPredicate> ways = List.of(
                shown -> texts.get(shown).equals(text),
                shown -> unquoted(texts.get(shown)).equals(unquoted(text)),
                shown -> unquoted(texts.get(shown)).equalsIgnoreCase(unquoted(text)),
                shown -> wordings.get(shown).sameAs(wording),
                shown -> isMistyped(shown, wording));
        for (IntPredicate way : ways) {
            List<Integer> found =
                    IntStream.range(0, texts.size()).filter(way).boxed().toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Plain text shows code in quotes. */
    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    private boolean isMistyped(int shown, Wording typed) {
        List<Wording> others = IntStream.range(0, wordings.size())
                .filter(other -> other != shown)
                .mapToObj(wordings::get)
                .toList();
        return wordings.get(shown).words().size() >= LONG && phrases.isTypingError(wordings.get(shown), typed, others);
    }
}
