package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * One line of a paragraph or heading, as the author broke it.
 *
 * @param nodes without the break before or after
 * @param text the words, spaces as they are
 * @param number in the file, from 1
 */
record Line(List<Node> nodes, String text, int number) {

    static List<Line> of(Node block) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (Nodes.isBreak(node)) {
                lines.add(of(nodes, block));
                nodes = new ArrayList<>();
            } else {
                nodes.add(node);
            }
        }
        lines.add(of(nodes, block));
        return lines;
    }

    /** The words of the first line alone. */
    static String first(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node node = block.getFirstChild(); node != null && !Nodes.isBreak(node); node = node.getNext()) {
            text.append(node instanceof Text words ? words.getLiteral() : Nodes.spaced(node));
        }
        return text.toString();
    }

    private static Line of(List<Node> nodes, Node block) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node instanceof Text words ? words.getLiteral() : Nodes.spaced(node)));
        int number = nodes.isEmpty() ? Nodes.line(block) : Nodes.line(nodes.get(0));
        return new Line(List.copyOf(nodes), text.toString(), number);
    }

    /** A new paragraph of these lines, with their own breaks between them; the nodes leave the place they were in. */
    static Paragraph paragraph(List<Line> lines) {
        Paragraph paragraph = new Paragraph();
        for (Line line : lines) {
            Node separator = line.nodes().isEmpty() ? null : line.nodes().get(0).getPrevious();
            if (paragraph.getFirstChild() != null && separator != null && Nodes.isBreak(separator)) {
                paragraph.appendChild(separator);
            }
            line.nodes().forEach(paragraph::appendChild);
        }
        return paragraph;
    }

    /** Takes the first characters away, whatever they are wrapped in. */
    static void cutFront(Node parent, int count) {
        cut(parent, count, true);
    }

    static void cutBack(Node parent, int count) {
        cut(parent, count, false);
    }

    private static int cut(Node parent, int count, boolean front) {
        int left = count;
        Node node = front ? parent.getFirstChild() : parent.getLastChild();
        while (node != null && left > 0) {
            Node next = front ? node.getNext() : node.getPrevious();
            int length = Nodes.spaced(node).length();
            if (length <= left) {
                node.unlink();
                left -= length;
            } else if (node instanceof Text text) {
                text.setLiteral(cut(text.getLiteral(), left, front));
                left = 0;
            } else if (node instanceof Code code) {
                code.setLiteral(cut(code.getLiteral(), left, front));
                left = 0;
            } else {
                left = cut(node, left, front);
            }
            node = next;
        }
        return left;
    }

    private static String cut(String text, int count, boolean front) {
        return front ? text.substring(count) : text.substring(0, text.length() - count);
    }
}
