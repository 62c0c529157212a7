package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Tells where another question begins, for questions that no heading sets apart. */
final class Starts {
    private static final Pattern BOX = Pattern.compile("\\s*\\[[ xX]\\]");

    private Starts() {}

    static boolean question(List<Node> blocks, int at) {
        Node block = blocks.get(at);
        if (block instanceof Paragraph) {
            String text = Line.first(block);
            Label label = Label.of(text);
            return (label.number() != null && (label.named() || label.asks())) || optionsFollow(blocks, at);
        }
        return block instanceof OrderedList && optionsFollow(blocks, at);
    }

    /** Whether the block itself, or the one after it, holds the first option. */
    static boolean optionsFollow(List<Node> blocks, int at) {
        return holdsFirst(blocks.get(at), true) || (at + 1 < blocks.size() && holdsFirst(blocks.get(at + 1), false));
    }

    static boolean isFirstOption(Node block) {
        return holdsFirst(block, false);
    }

    static boolean isCheckboxes(Node block) {
        Node item = block instanceof ListBlock ? block.getFirstChild() : null;
        Node first = item == null ? null : item.getFirstChild();
        return first != null
                && firstSign(first.getFirstChild()) == '['
                && BOX.matcher(Line.first(first)).lookingAt();
    }

    private static boolean holdsFirst(Node block, boolean nested) {
        if (block instanceof Paragraph) {
            return nested ? holdsFirstLater(block) : isMarked(block.getFirstChild()) && isFirst(Line.first(block));
        }
        Node item = block instanceof ListBlock ? block.getFirstChild() : null;
        if (item == null) {
            return false;
        }
        return nested
                ? Nodes.children(item).stream().anyMatch(child -> holdsFirst(child, false) || child instanceof Spoiler)
                : item.getFirstChild() instanceof Paragraph paragraph && holdsFirst(paragraph, false);
    }

    /** Whether a later line of a paragraph is the first option, and the one after it the second. */
    private static boolean holdsFirstLater(Node paragraph) {
        boolean marked = false;
        for (Node node = paragraph.getFirstChild(); node != null && !marked; node = node.getNext()) {
            marked = Nodes.isBreak(node) && isMarked(node.getNext());
        }
        if (!marked) {
            return false;
        }
        List<Line> lines = Line.of(paragraph);
        for (int i = 1; i + 1 < lines.size(); i++) {
            if (isFirst(lines.get(i).text()) && Marker.length(lines.get(i + 1).text(), 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFirst(String line) {
        return Marker.length(line, 0) >= 0;
    }

    /** A quick look, because every paragraph of every lecture comes by here. */
    private static boolean isMarked(@Nullable Node inline) {
        char sign = firstSign(inline);
        return sign == 'A' || sign == 'a' || sign == '(';
    }

    private static char firstSign(@Nullable Node inline) {
        Node leaf = inline;
        while (leaf != null && leaf.getFirstChild() != null) {
            leaf = leaf.getFirstChild();
        }
        String text = leaf instanceof Text words ? words.getLiteral() : "";
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
