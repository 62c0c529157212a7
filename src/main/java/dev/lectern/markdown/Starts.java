package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Tells where another question begins, for questions that no heading sets apart. */
final class Starts {
    private Starts() {}

    static boolean question(List<Node> blocks, int at) {
        Node block = blocks.get(at);
        if (block instanceof Paragraph) {
            String text = Line.of(block).get(0).text();
            Label label = Label.of(text);
            return label.named() && label.number() != null
                    || label.number() != null && label.asks()
                    || optionsFollow(blocks, at);
        }
        return block instanceof OrderedList && optionsFollow(blocks, at);
    }

    /** Whether the block itself, or the one after it, holds the first option. */
    static boolean optionsFollow(List<Node> blocks, int at) {
        return holdsFirst(blocks.get(at), true) || at + 1 < blocks.size() && holdsFirst(blocks.get(at + 1), false);
    }

    static boolean isFirstOption(Node block) {
        return holdsFirst(block, false);
    }

    static boolean isCheckboxes(Node block) {
        Node item = block instanceof ListBlock ? block.getFirstChild() : null;
        Node first = item == null ? null : item.getFirstChild();
        return first != null && Line.of(first).get(0).text().matches("\\s*\\[[ xX]\\].*");
    }

    private static boolean holdsFirst(Node block, boolean nested) {
        if (block instanceof Paragraph) {
            List<Line> lines = Line.of(block);
            for (int i = nested ? 1 : 0; i + 1 < lines.size(); i++) {
                if (Marker.is(Marker.of(lines.get(i).text()), 0)
                        && Marker.is(Marker.of(lines.get(i + 1).text()), 1)) {
                    return true;
                }
            }
            return !nested && Marker.is(Marker.of(lines.get(0).text()), 0);
        }
        if (!(block instanceof ListBlock)) {
            return false;
        }
        Node item = block.getFirstChild();
        if (!nested) {
            return item != null
                    && item.getFirstChild() != null
                    && Marker.is(Marker.of(Line.of(item.getFirstChild()).get(0).text()), 0);
        }
        return item != null
                && Nodes.children(item).stream()
                        .anyMatch(child -> holdsFirst(child, false) || child instanceof Spoiler);
    }
}
