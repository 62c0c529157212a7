package dev.lectern.markdown;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The key of a multiple choice question, taken out of its answer; several keys may stand on several lines or in a list.
 *
 * @param problem what is wrong with it, or null
 */
record ChoiceKey(SortedSet<Integer> positions, @Nullable String problem) {

    static ChoiceKey takeFrom(AnswerText answer, List<String> options) {
        SortedSet<Integer> positions = new TreeSet<>();
        KeyReader.Key key = KeyReader.read(answer.firstLine(), options);
        if (key == null) {
            return new ChoiceKey(
                    positions,
                    "The answer names none of the options. Begin it with the letter of the right "
                            + "one, as in \"B\" or \"B) its text\".");
        }
        while (key != null) {
            if (key.positions().last() >= options.size()) {
                return new ChoiceKey(
                        positions,
                        "The answer names an option that is not there. The options end at "
                                + (char) ('A' + options.size() - 1) + ".");
            }
            if (key.contradicted()) {
                return new ChoiceKey(
                        positions,
                        "The answer names one option by its letter and another by its text. "
                                + "Write the letter and the text of the same option.");
            }
            positions.addAll(key.positions());
            answer.cut(key.length());
            key = another(answer.firstLine(), options, key.spelled());
        }
        return new ChoiceKey(positions, null);
    }

    /** A further line counts as a key only where it is one and nothing else. */
    private static KeyReader.@Nullable Key another(String line, List<String> options, boolean spelled) {
        boolean alike = spelled || line.strip().length() == 1 || Marker.of(line + " ") != null;
        if (!alike || line.isBlank()) {
            return null; // before the line is compared with every option
        }
        KeyReader.Key key = KeyReader.read(line, options);
        boolean whole = key != null && line.substring(key.length()).isBlank();
        return whole ? key : null;
    }
}
