package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.util.function.Consumer;

/**
 * Keeps thousands of lines without an empty one between them from reaching the parser, which takes time by the square of the
 * lines of a paragraph. What is beyond the limit becomes empty lines, so that line numbers hold.
 */
final class LongParagraphs {
    static final int MOST_LINES = 10_000;

    private LongParagraphs() {}

    /** The text itself, unless something was left out, which is an error told once. */
    static String cut(String file, String text, Consumer<Problem> problems) {
        int first = firstBeyond(text);
        if (first == 0) {
            return text;
        }
        problems.accept(Problem.error(
                "paragraph-too-long",
                file,
                first,
                "More than " + MOST_LINES + " lines stand here without an empty line between them; the rest of them was"
                        + " left out. Put empty lines between paragraphs."));
        StringBuilder out = new StringBuilder(text.length());
        int run = 0;
        for (int start = 0; start < text.length(); start = endOfLine(text, start)) {
            int end = endOfLine(text, start);
            run = isEmpty(text, start) ? 0 : run + 1;
            if (run <= MOST_LINES) {
                out.append(text, start, end);
            } else {
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** The first line beyond the limit, or 0. */
    private static int firstBeyond(String text) {
        int run = 0;
        int line = 0;
        for (int start = 0; start < text.length(); start = endOfLine(text, start)) {
            line++;
            run = isEmpty(text, start) ? 0 : run + 1;
            if (run > MOST_LINES) {
                return line;
            }
        }
        return 0;
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isEmpty(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }
}
