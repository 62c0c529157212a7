package dev.lectern.markdown;

import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The {@code <summary>} of a {@code <details>}. */
final class Summaries {
    /** A summary that is not closed by then was not meant to be one line of text. */
    private static final int MAX_BLOCKS = 5;

    private Summaries() {}

    /** Takes the summary out of the children of a node and answers its words; empty where there is none. */
    static String takeFrom(Node details) {
        Node first = details.getFirstChild();
        Node opening = first == null ? null : first.getFirstChild();
        if (first == null || opening == null || !isTag(opening, "<summary")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        Node block = first;
        for (int i = 0; i < MAX_BLOCKS && (block instanceof Paragraph || block instanceof Heading); i++) {
            Node next = block.getNext();
            boolean closed = take(block, label);
            if (block.getFirstChild() == null) {
                block.unlink();
            }
            if (closed) {
                break;
            }
            label.append(' ');
            block = next;
        }
        return Words.spaced(label.toString());
    }

    private static boolean take(Node block, StringBuilder label) {
        for (Node inline : Nodes.children(block)) {
            inline.unlink();
            if (isTag(inline, "</summary")) {
                Nodes.trim(block);
                if (block.getFirstChild() != null) {
                    block.setSourceSpans(block.getFirstChild().getSourceSpans());
                }
                return true;
            }
            label.append(Nodes.isBreak(inline) ? " " : Nodes.spaced(inline));
        }
        return false;
    }

    private static boolean isTag(Node node, String start) {
        return node instanceof HtmlInline html
                && html.getLiteral().toLowerCase(Locale.ROOT).startsWith(start);
    }
}
