package dev.lectern.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Breaks text into lines of a width: at spaces, between wide characters, and where nothing else helps, anywhere. */
final class LineWrap {
    private final AttributedString text;
    private final int width;
    private final List<AttributedString> lines = new ArrayList<>();
    /** Where the current line starts. */
    private int start;
    /** The columns of the current line up to the place looked at. */
    private int column;
    /** Behind the last place where the current line may be broken; {@link #start} where there is none. */
    private int breakAt;

    private LineWrap(AttributedString text, int width) {
        this.text = text;
        this.width = Math.max(1, width);
    }

    /** At least one line; a {@code \n} in the text always ends one. */
    static List<AttributedString> wrap(AttributedString text, int width) {
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                lines.addAll(new LineWrap(text.subSequence(start, at), width).lines());
                start = at + 1;
            }
        }
        return lines;
    }

    /** The lines with one prefix for the first and another, as wide, for those that follow. */
    static List<AttributedString> hang(AttributedString first, List<AttributedString> lines) {
        AttributedString others = new AttributedString(" ".repeat(DisplayWidth.of(first)));
        List<AttributedString> hung = new ArrayList<>();
        for (AttributedString line : lines) {
            hung.add(join(hung.isEmpty() ? first : others, line));
        }
        return hung;
    }

    /** The two in one line; nothing stands at the end of an empty one. */
    static AttributedString join(AttributedString prefix, AttributedString line) {
        return trimmed(new AttributedStringBuilder().append(prefix).append(line).toAttributedString());
    }

    private List<AttributedString> lines() {
        for (int at = 0; at < text.length(); ) {
            int next = DisplayWidth.next(text, at);
            int columns = DisplayWidth.at(text, at);
            boolean space = text.charAt(at) == ' ';
            if (!space && column + columns > width && at > start) {
                end(breakAt > start ? breakAt : at);
                at = start;
                continue;
            }
            if (!space && columns > 1 && at > start) {
                breakAt = at;
            }
            column += columns;
            at = next;
            if (space || columns > 1) {
                breakAt = at;
            }
        }
        lines.add(trimmed(text.subSequence(start, text.length())));
        return lines;
    }

    private void end(int place) {
        lines.add(trimmed(text.subSequence(start, place)));
        start = place;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        column = 0;
        breakAt = start;
    }

    private static AttributedString trimmed(AttributedString line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.subSequence(0, end);
    }
}
