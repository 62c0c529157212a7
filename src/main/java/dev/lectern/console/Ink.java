package dev.lectern.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The few ways text looks where a terminal can show them; nothing is told by looks alone. */
final class Ink {
    static final AttributedStyle NONE = AttributedStyle.DEFAULT;
    static final AttributedStyle BOLD = AttributedStyle.BOLD;
    static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    static final AttributedStyle GREEN = AttributedStyle.BOLD.foreground(AttributedStyle.GREEN);
    static final AttributedStyle RED = AttributedStyle.BOLD.foreground(AttributedStyle.RED);
    static final AttributedStyle YELLOW = AttributedStyle.BOLD.foreground(AttributedStyle.YELLOW);
    static final AttributedStyle CYAN = AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);

    private Ink() {}

    /**
     * The line with its looks as escape codes. (The library's own way would draw the lines of tables in a character set of
     * the terminal that pipes and logs do not know.)
     */
    static String ansi(AttributedString line) {
        var out = new StringBuilder();
        for (int at = 0; at < line.length(); at = line.runLimit(at)) {
            String run = line.toString().substring(at, line.runLimit(at));
            out.append(new AttributedString("x", line.styleAt(at)).toAnsi().replace("x", run));
        }
        return out.toString();
    }

    static AttributedString bold(String text) {
        return new AttributedString(text, BOLD);
    }

    static AttributedString faint(String text) {
        return new AttributedString(text, FAINT);
    }
}
