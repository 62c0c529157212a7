package dev.lectern.markdown;

import dev.lectern.markdown.Outline.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the parsed tree no longer tells: references written as shortcodes, and ids given in HTML.
 *
 * @param references the targets of {@code ref} and {@code relref}, outside code
 * @param ids the values of {@code id} and {@code name}
 */
record RawMarks(List<Destination> references, List<String> ids) {
    private static final int LONGEST_ID = 200;

    static RawMarks in(String text, Set<Integer> codeLines) {
        return new RawMarks(references(text, codeLines), ids(text));
    }

    /** What follows {@code id=} and {@code name=}, whether in HTML or not: one too many does no harm. */
    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            if (text.startsWith(" id", at - 3) || text.startsWith(" name", at - 5)) {
                int start = at + 1;
                while (start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0) {
                    start++;
                }
                int end = start;
                while (end < text.length() && end - start < LONGEST_ID && isOfId(text.charAt(end))) {
                    end++;
                }
                ids.add(text.substring(start, end));
            }
        }
        return ids;
    }

    private static boolean isOfId(char character) {
        return !Character.isWhitespace(character) && "\"'>".indexOf(character) < 0;
    }

    private static List<Destination> references(String text, Set<Integer> codeLines) {
        List<Destination> references = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            Shortcode.Found found = Shortcode.at(text, at);
            Shortcode shortcode = found == null ? null : found.shortcode();
            if (shortcode != null && ShortcodeKind.of(shortcode) == ShortcodeKind.REFERENCE) {
                line += (int) text.substring(counted, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = at;
                if (!codeLines.contains(line) && !isInCodeSpan(text, at)) {
                    references.add(new Destination(shortcode.argument("path"), line));
                }
            }
        }
        return references;
    }

    /** Whether an odd number of backticks stands before it on its line. */
    private static boolean isInCodeSpan(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        return text.substring(start, at).chars().filter(c -> c == '`').count() % 2 == 1;
    }
}
