package dev.lectern.discord;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text that no message can hold. */
final class Cut {
    private Cut() {}

    /** Parts of at most that many characters: cut after a space where there is one, else between characters. */
    static List<String> plain(String line, int limit) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (line.length() - from > limit) {
            int space = line.lastIndexOf(' ', from + limit - 1);
            int to = space > from ? space + 1 : character(line, from, from + limit);
            parts.add(line.substring(from, to));
            from = to;
        }
        parts.add(line.substring(from));
        return parts;
    }

    /** The text where it is short enough, else its beginning and an ellipsis. */
    static String to(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, character(text, 0, limit - 1)) + "…";
    }

    private static int character(String line, int from, int to) {
        String window = line.substring(from, Math.min(line.length(), to + 32));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(window);
        int wanted = to - from;
        int before = characters.isBoundary(wanted) ? wanted : characters.preceding(wanted);
        // One "character" of a thousand marks is possible; then half a pair is all that must not happen.
        return before > 0 ? from + before : to - (Character.isHighSurrogate(line.charAt(to - 1)) ? 1 : 0);
    }
}
