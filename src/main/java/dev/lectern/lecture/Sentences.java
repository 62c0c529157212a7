package dev.lectern.lecture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Shortens a paragraph to its first sentences; links, code, emphasis and {@code $math$} are never cut. */
final class Sentences {
    /** The marks a sentence ends with, not those of a usual abbreviation or an initial. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\s.](?:e\\.g|i\\.e|vs|cf|al|etc|approx|Dr|Mr|Mrs|Ms|Prof|(?:Fig|Eq|Sec|No)(?=\\.\\s+\\d)|\\p{Lu}))"
                    + "(?:[.!?…]+[\"'”’»)\\]]{0,3}(?=\\s+[^\\s\\p{Ll}])|[。！？]+)");

    private static final Pattern MATH = Pattern.compile(
            "\\$\\$.+?\\$\\$|\\$[^$\\s](?:[^$]*[^$\\s])?\\$|\\\\\\(.+?\\\\\\)|\\\\\\[.+?\\\\\\]", Pattern.DOTALL);

    private Sentences() {}

    /**
     * Removes whole sentences from the end until what remains is at most {@code limit} characters.
     *
     * @param atLeastOne keeps the first sentence however long it is
     * @return false where nothing fits; then the paragraph is as it was
     */
    static boolean shorten(Paragraph paragraph, int limit, boolean atLeastOne) {
        String text = Trees.text(paragraph);
        if (text.length() <= limit) {
            return true;
        }
        int end = end(paragraph, text, limit, atLeastOne);
        if (end == 0) {
            return atLeastOne;
        }
        cut(paragraph, end);
        return true;
    }

    /** The last end of a sentence within the limit, else perhaps the first at all; 0 where there is none. */
    private static int end(Paragraph paragraph, String text, int limit, boolean atLeastOne) {
        List<MatchResult> math = MATH.matcher(text).results().toList();
        Matcher matcher = END.matcher(text);
        int end = 0;
        while (matcher.find() && (matcher.end() <= limit || (end == 0 && atLeastOne))) {
            int candidate = matcher.end();
            boolean inMath = math.stream().anyMatch(it -> it.start() < candidate && candidate < it.end());
            if (!inMath && isOpen(paragraph, candidate)) {
                end = candidate;
            }
        }
        return end;
    }

    /** Whether a cut at this place would fall between the paragraph's own parts or into its plain text. */
    private static boolean isOpen(Paragraph paragraph, int place) {
        int start = 0;
        for (Node child : Trees.children(paragraph)) {
            int end = start + Trees.text(child).length();
            if (place > start && place < end) {
                return child instanceof Text;
            }
            start = end;
        }
        return true;
    }

    private static void cut(Paragraph paragraph, int end) {
        int start = 0;
        for (Node child : Trees.children(paragraph)) {
            int length = Trees.text(child).length();
            if (start >= end) {
                child.unlink();
            } else if (start + length > end && child instanceof Text text) {
                text.setLiteral(text.getLiteral().substring(0, end - start));
            }
            start += length;
        }
        while (paragraph.getLastChild() instanceof SoftLineBreak || paragraph.getLastChild() instanceof HardLineBreak) {
            paragraph.getLastChild().unlink();
        }
    }
}
