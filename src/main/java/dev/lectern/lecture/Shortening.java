package dev.lectern.lecture;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Makes a block shorter at its end without cutting through anything: lists by items, quotes by blocks, prose by sentences. */
final class Shortening {
    private static final int FEWEST_ITEMS = 2;

    private Shortening() {}

    /**
     * Shortens the block to at most {@code limit} characters.
     *
     * @param atLeastSome keeps the first sentence or item however long it is
     * @return false where that cannot be done; then the block is as it was
     */
    static boolean shorten(Node block, int limit, boolean atLeastSome) {
        if (block instanceof Paragraph paragraph) {
            return Sentences.shorten(paragraph, limit, atLeastSome);
        } else if (block instanceof ListBlock) {
            return shortenList(block, limit, atLeastSome ? 1 : FEWEST_ITEMS, atLeastSome);
        } else if (block instanceof BlockQuote) {
            return shortenQuote(block, limit, atLeastSome);
        }
        return atLeastSome;
    }

    private static boolean shortenList(Node list, int limit, int fewest, boolean atLeastSome) {
        List<Node> items = Trees.children(list);
        int fitting = fitting(items, limit);
        if (fitting < fewest && !atLeastSome) {
            return false;
        }
        unlinkFrom(items, Math.max(fitting, 1));
        return true;
    }

    private static boolean shortenQuote(Node quote, int limit, boolean atLeastSome) {
        List<Node> blocks = Trees.children(quote);
        int fitting = fitting(blocks, limit);
        if (fitting > 0) {
            unlinkFrom(blocks, fitting);
            return true;
        }
        if (!shorten(blocks.get(0), limit, atLeastSome)) {
            return false;
        }
        unlinkFrom(blocks, 1);
        return true;
    }

    private static int fitting(List<Node> nodes, int limit) {
        int size = 0;
        int count = 0;
        for (Node node : nodes) {
            size += Trees.text(node).length();
            if (size > limit) {
                return count;
            }
            count++;
        }
        return count;
    }

    private static void unlinkFrom(List<Node> nodes, int first) {
        nodes.subList(first, nodes.size()).forEach(Node::unlink);
    }
}
