package dev.lectern.lecture;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Looks at parsed trees, however deep. */
final class Trees {
    private Trees() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The node and everything below it, each node before its children. */
    static List<Node> all(Node root) {
        List<Node> all = new ArrayList<>();
        for (Node node = root; node != null; node = next(node, root)) {
            all.add(node);
        }
        return all;
    }

    static boolean contains(Node root, Class<? extends Node> kind) {
        return all(root).stream().anyMatch(kind::isInstance);
    }

    /** What is read, without formatting: text and code, with a space for each line break. */
    static String text(Node root) {
        var text = new StringBuilder();
        for (Node node : all(root)) {
            text.append(own(node));
        }
        return text.toString();
    }

    private static String own(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof FencedCodeBlock block) {
            return block.getLiteral();
        } else if (node instanceof IndentedCodeBlock block) {
            return block.getLiteral();
        } else if (node instanceof HtmlBlock block) {
            return block.getLiteral();
        }
        return node instanceof SoftLineBreak || node instanceof HardLineBreak ? " " : "";
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null || up == root ? null : up.getNext();
    }
}
