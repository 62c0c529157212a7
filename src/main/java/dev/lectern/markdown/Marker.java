package dev.lectern.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an option: {@code A)}, {@code A.}, {@code a)}, {@code A:}, {@code (A)}.
 *
 * @param position from 0
 * @param length how many characters come before the option's own text
 */
record Marker(int position, int length) {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:\\(([A-Za-z])\\)\\s*|([A-Za-z])\\)\\s*|([A-Za-z])[.:](?=\\s|$)\\s*)[.:]?\\s*");

    static @Nullable Marker of(String text) {
        if (!mayBegin(text)) {
            return null;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.lookingAt()) {
            return null;
        }
        for (int group = 1; group <= 3; group++) {
            String letter = matcher.group(group);
            if (letter != null) {
                return new Marker(Character.toUpperCase(letter.charAt(0)) - 'A', matcher.end());
            }
        }
        return null;
    }

    private static boolean mayBegin(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at + 1 < text.length() && (text.charAt(at) == '(' || ").:".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** How many characters come before the text of the option at a position; -1 where a line does not begin it. */
    static int length(String line, int position) {
        Marker marker = of(line);
        return marker == null || marker.position != position ? -1 : marker.length;
    }
}
