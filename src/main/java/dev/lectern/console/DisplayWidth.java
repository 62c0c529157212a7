package dev.lectern.console;

import org.jline.utils.WCWidth;

/** How many columns text takes in a terminal: wide characters and emoji two, combining marks none. */
final class DisplayWidth {
    /** Below this there are only characters of one column, and nothing combines with what stands before it. */
    private static final char FIRST_COMBINING = '\u0300';

    private DisplayWidth() {}

    static int of(CharSequence text) {
        int width = 0;
        for (int at = 0; at < text.length(); at = next(text, at)) {
            width += at(text, at);
        }
        return width;
    }

    /** The columns of what a reader sees as one character. */
    static int at(CharSequence text, int at) {
        return isPlain(text, at) ? 1 : Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
    }

    /** Where what a reader sees as one character ends. */
    static int next(CharSequence text, int at) {
        return isPlain(text, at) ? at + 1 : at + Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
    }

    private static boolean isPlain(CharSequence text, int at) {
        return text.charAt(at) < FIRST_COMBINING && (at + 1 == text.length() || text.charAt(at + 1) < FIRST_COMBINING);
    }
}
