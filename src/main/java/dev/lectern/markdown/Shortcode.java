package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tag that opens, closes or stands for something: a Hugo shortcode's, or HTML's {@code <details>}.
 *
 * @param name as written for shortcodes, in lower case for HTML
 * @param html whether it is an HTML tag
 * @param part which part of a pair it is
 * @param positional arguments without a name
 * @param named arguments with a name
 */
record Shortcode(String name, boolean html, Part part, List<String> positional, Map<String, String> named) {
    /** Longer tags are taken as text: no tag may make reading slow. */
    private static final int MAX_LENGTH = 4_000;

    enum Part {
        /** May be closed by a later tag, or stand alone. */
        OPENING,
        CLOSING,
        SELF_CLOSED
    }

    /** What was found in a text, and where the text goes on. A null shortcode is the escaped form, to show as it is. */
    record Found(@Nullable Shortcode shortcode, String shown, int end) {}

    Shortcode {
        positional = List.copyOf(positional);
        named = Map.copyOf(named);
    }

    static Shortcode html(String name, Part part) {
        return new Shortcode(name, true, part, List.of(), Map.of());
    }

    /** The tag that would close another. */
    static Shortcode closing(Shortcode opening) {
        return new Shortcode(opening.name, opening.html, Part.CLOSING, List.of(), Map.of());
    }

    boolean closes(Shortcode opening) {
        return part == Part.CLOSING && name.equals(opening.name) && html == opening.html;
    }

    /** The first of these arguments that is given, else the first without a name, else nothing. */
    String argument(String... names) {
        for (String name : names) {
            String value = named.get(name);
            if (value != null) {
                return value;
            }
        }
        return positional.isEmpty() ? "" : positional.get(0);
    }

    /** The shortcode that begins at {@code start}, or null where there is none. */
    static @Nullable Found at(CharSequence text, int start) {
        if (start + 3 > text.length() || text.charAt(start) != '{' || text.charAt(start + 1) != '{') {
            return null;
        }
        char mark = text.charAt(start + 2);
        if (mark != '<' && mark != '%') {
            return null;
        }
        int end = end(text, start + 3, mark == '<' ? '>' : '%');
        if (end < 0) {
            return null;
        }
        String inside = text.subSequence(start + 3, end - 3).toString().strip();
        String close = text.subSequence(end - 3, end).toString();
        if (inside.startsWith("/*") && inside.endsWith("*/") && inside.length() >= 4) {
            String shown = inside.substring(2, inside.length() - 2);
            return new Found(null, "{{" + mark + shown + close, end);
        }
        Shortcode shortcode = new Reader(inside).read();
        return shortcode == null ? null : new Found(shortcode, "", end);
    }

    /** Behind the closing braces, or -1; quoted text is passed over, another opening ends the search. */
    private static int end(CharSequence text, int start, char mark) {
        char quote = 0;
        int limit = Math.min(text.length() - 2, start + MAX_LENGTH);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (c == mark && text.charAt(i + 1) == '}' && text.charAt(i + 2) == '}') {
                return i + 3;
            } else if (c == '{' && text.charAt(i + 1) == '{') {
                return -1;
            }
        }
        return -1;
    }

    /** Reads what stands between the braces. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        Shortcode read() {
            boolean closing = text.startsWith("/");
            boolean selfClosed = !closing && text.endsWith("/");
            int end = selfClosed ? text.length() - 1 : text.length();
            at = closing ? 1 : 0;
            skipSpace(end);
            String name = word(end);
            if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
                return null;
            }
            List<String> positional = new ArrayList<>();
            Map<String, String> named = new HashMap<>();
            for (skipSpace(end); at < end; skipSpace(end)) {
                String word = value(end);
                if (at < end && text.charAt(at) == '=') {
                    at++;
                    named.putIfAbsent(word, value(end));
                } else {
                    positional.add(word);
                }
            }
            Part part = closing ? Part.CLOSING : selfClosed ? Part.SELF_CLOSED : Part.OPENING;
            return new Shortcode(name, false, part, positional, named);
        }

        private void skipSpace(int end) {
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String value(int end) {
            char c = at < end ? text.charAt(at) : ' ';
            return c == '"' || c == '`' ? quoted(c, end) : word(end);
        }

        private String quoted(char quote, int end) {
            StringBuilder value = new StringBuilder();
            for (at++; at < end && text.charAt(at) != quote; at++) {
                if (quote == '"' && text.charAt(at) == '\\' && at + 1 < end) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at = Math.min(at + 1, end);
            return value.toString();
        }

        private String word(int end) {
            int start = at;
            while (at < end && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (start == at && at < end) {
                at++; // a lone "=": passed over, so that reading always goes on
            }
            return text.substring(start, at);
        }
    }
}
