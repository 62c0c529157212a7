package dev.lectern.lecture;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * One thing that a section says: a block, with the line "such as:" before it where there is one.
 *
 * @param kind how much a summary wants it
 * @param place the how manyth in its section, from 0
 * @param blocks the line before, if any, then the block
 */
record Point(Kind kind, int place, List<Node> blocks) {
    /** From the most wanted to the least; tables always come along. */
    enum Kind {
        TABLE,
        /** The first quote and the first bold words of a section. */
        CLAIM,
        /** Lists, definitions, and what a section opens with where that is not its claim. */
        KEY_POINTS,
        MORE
    }

    Node block() {
        return blocks.get(blocks.size() - 1);
    }

    int size() {
        return blocks.stream().mapToInt(block -> Trees.text(block).length()).sum();
    }

    /** Everything a text says, in its order. */
    static List<Point> of(RichText text) {
        var reader = new Reader();
        Excerpt.blocks(text).forEach(reader::read);
        return reader.points;
    }

    private static final class Reader {
        private final List<Point> points = new ArrayList<>();
        private final List<Node> leadIn = new ArrayList<>();
        private boolean quoted;
        private boolean bold;

        private void read(Node block) {
            leadIn.add(block);
            if (!isLeadIn(block)) {
                points.add(new Point(kind(block), points.size(), List.copyOf(leadIn)));
                leadIn.clear();
            }
        }

        private static boolean isLeadIn(Node block) {
            if (!(block instanceof Paragraph) || block.getNext() == null || block.getNext() instanceof Paragraph) {
                return false;
            }
            String text = Trees.text(block).strip();
            return text.endsWith(":") || text.endsWith("：");
        }

        private Kind kind(Node block) {
            if (block instanceof TableBlock) {
                return Kind.TABLE;
            } else if (block instanceof ListBlock) {
                return Kind.KEY_POINTS;
            } else if (block instanceof BlockQuote) {
                Kind kind = quoted ? Kind.MORE : Kind.CLAIM;
                quoted = true;
                return kind;
            } else if (!(block instanceof Paragraph)) {
                return Kind.MORE;
            } else if (!bold && Trees.contains(block, StrongEmphasis.class)) {
                bold = true;
                return Kind.CLAIM;
            }
            boolean defines = block.getFirstChild() instanceof StrongEmphasis;
            return defines || points.isEmpty() ? Kind.KEY_POINTS : Kind.MORE;
        }
    }
}
