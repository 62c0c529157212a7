package dev.lectern.console;

/**
 * Text that a terminal cannot mistake for orders: control characters (also of the C1 range), marks that turn the direction
 * of reading, and halves of characters are taken out.
 */
final class CleanText {
    private static final int TAB_STOP = 4;
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** One line: tabs and line ends become spaces. */
    static String line(String text) {
        if (isClean(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) {
                clean.append(' ');
            } else if (isHalf(c)) {
                clean.append(REPLACEMENT);
            } else if (!isOrder(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** One line of code: tabs become as many spaces as lead to the next multiple of four. */
    static String code(String line) {
        if (line.indexOf('\t') < 0) {
            return line(line);
        }
        var spaced = new StringBuilder();
        int column = 0;
        for (String part : line.split("\t", -1)) {
            String clean = line(part);
            spaced.append(" ".repeat(column == 0 ? 0 : TAB_STOP - (column - 1) % TAB_STOP));
            spaced.append(clean);
            column = DisplayWidth.of(spaced) + 1;
        }
        return spaced.toString();
    }

    /** Whether there is nothing to do; halves of characters are looked at only in the long way. */
    private static boolean isClean(String text) {
        return text.chars().noneMatch(c -> (isSpace(c) && c != ' ') || isOrder(c) || isHalf(c));
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isOrder(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
