package dev.lectern.json;

import dev.lectern.lecture.RichText;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Formatted text as a string: Markdown where there is formatting, and otherwise the words without Markdown's escapes. */
final class Wording {
    private Wording() {}

    static String of(RichText text) {
        return isUnformatted(text.document()) ? words(text.document()) : text.markdown();
    }

    /** Paragraphs stay apart, as they do in Markdown. */
    private static String words(Node document) {
        StringBuilder words = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            words.append(words.length() == 0 ? "" : "\n\n");
            for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
                words.append(node instanceof Text text ? text.getLiteral() : "\n");
            }
        }
        return words.toString().strip();
    }

    private static boolean isUnformatted(Node node) {
        boolean known = node instanceof Document
                || node instanceof Paragraph
                || node instanceof Text
                || node instanceof SoftLineBreak
                || node instanceof HardLineBreak;
        for (Node child = node.getFirstChild(); known && child != null; child = child.getNext()) {
            known = isUnformatted(child);
        }
        return known;
    }
}
