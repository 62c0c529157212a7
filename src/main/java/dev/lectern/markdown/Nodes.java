package dev.lectern.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Small moves on a tree that is being read. */
final class Nodes {
    private Nodes() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The line a node begins on, from 1; where it has no place of its own, that of what is around it. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }

    static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Takes away breaks and blanks at both ends of a run of text. */
    static void trim(Node parent) {
        for (Node first = parent.getFirstChild(); first != null && isBlank(first); first = parent.getFirstChild()) {
            first.unlink();
        }
        for (Node last = parent.getLastChild(); last != null && isBlank(last); last = parent.getLastChild()) {
            last.unlink();
        }
        if (parent.getFirstChild() instanceof Text text) {
            text.setLiteral(stripLeading(text.getLiteral()));
        }
        if (parent.getLastChild() instanceof Text text) {
            text.setLiteral(stripTrailing(text.getLiteral()));
        }
    }

    /**
     * Takes away the backslash of a hard break that nothing follows: authors who break lines so end the last one so as well.
     * A path, and a backslash that stands alone, are left as they are.
     */
    static void dropLastBreak(Node parent) {
        if (parent.getLastChild() instanceof Text text) {
            String line = text.getLiteral();
            int last = line.length() - 1;
            char before = last < 1 ? ' ' : line.charAt(last - 1);
            if (last >= 0
                    && line.indexOf('\\') == last
                    && (last > 0 ? before != ':' && before != '/' : text.getPrevious() != null)) {
                text.setLiteral(stripTrailing(line.substring(0, last)));
            }
        }
    }

    private static String stripLeading(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    private static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Authors indent and pad with spaces that do not break, too. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    private static boolean isBlank(Node node) {
        return isBreak(node)
                || (node instanceof HtmlInline html && html.getLiteral().startsWith("<br"))
                || (node instanceof Text text
                        && stripTrailing(text.getLiteral()).isEmpty());
    }

    /** Takes a node out of a text, and one of the two spaces that then meet. */
    static void drop(Node node) {
        if (node.getPrevious() instanceof Text before
                && node.getNext() instanceof Text after
                && before.getLiteral().endsWith(" ")
                && after.getLiteral().startsWith(" ")) {
            after.setLiteral(after.getLiteral().substring(1));
        }
        node.unlink();
    }

    /** Makes one of texts that stand side by side, so that equal texts are equal trees. */
    static void mergeTexts(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Text text && next instanceof Text following) {
                StringBuilder merged = new StringBuilder(text.getLiteral());
                for (Node more = following; more instanceof Text words; more = next) {
                    merged.append(words.getLiteral());
                    next = more.getNext();
                    more.unlink();
                }
                text.setLiteral(merged.toString());
            }
            node = next;
        }
    }

    /** Moves all nodes from {@code first} up to, not including, {@code end} to the end of {@code target}. */
    static void move(@Nullable Node first, @Nullable Node end, Node target) {
        Node node = first;
        while (node != null && node != end) {
            Node next = node.getNext();
            target.appendChild(node);
            node = next;
        }
    }

    /** The words of a node, breaks as spaces, without markup. Deep trees are walked without recursion. */
    static String plain(Node root) {
        return Words.spaced(spaced(root));
    }

    /** As {@link #plain}, with the spaces as they are. */
    static String spaced(Node root) {
        StringBuilder text = new StringBuilder();
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof FencedCodeBlock code) {
                text.append(code.getLiteral());
            } else if (isBreak(node)) {
                text.append(' ');
            } else if (node instanceof HtmlInline html && html.getLiteral().startsWith("<br")) {
                text.append(' ');
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
        return text.toString();
    }
}
