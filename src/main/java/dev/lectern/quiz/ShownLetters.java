package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.LetterReferences.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rewrites the author's letters in a text to the letters that students see. */
final class ShownLetters {
    private ShownLetters() {}

    /**
     * The text with its references true for the order. In options the letters of one reference stay in alphabetical order
     * ("both A and C", never "both C and A"); in explanations each keeps its place, for "respectively" may follow.
     */
    static RichText rewrite(RichText text, Place place, OptionOrder order) {
        int options = order.shown().size();
        if (order.equals(OptionOrder.authors(options))) {
            return text;
        }
        RunsOfText runs = new RunsOfText(text);
        LetterReferences references = LetterReferences.in(runs.words(), place, options);
        if (references.isEmpty()) {
            return text;
        }
        Map<Integer, Character> changes = new HashMap<>();
        for (List<Integer> group : references.groups()) {
            changes.putAll(changes(group, runs.words(), order, place == Place.OPTION));
        }
        return runs.with(changes).orElse(text);
    }

    /** Changes that change nothing, to try whether a text can be rewritten. */
    static Map<Integer, Character> same(LetterReferences references, String words) {
        Map<Integer, Character> changes = new HashMap<>();
        references.groups().forEach(group -> group.forEach(position -> changes.put(position, words.charAt(position))));
        return changes;
    }

    private static Map<Integer, Character> changes(
            List<Integer> group, String words, OptionOrder order, boolean sorted) {
        Stream<Character> shown = group.stream().map(position -> shown(words.charAt(position), order));
        List<Character> letters = (sorted ? shown.sorted() : shown).toList();
        Map<Integer, Character> changes = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            changes.put(group.get(i), letters.get(i));
        }
        return changes;
    }

    private static char shown(char authored, OptionOrder order) {
        char first = Character.isUpperCase(authored) ? 'A' : 'a';
        return (char) (first + order.positionOf(authored - first));
    }
}
