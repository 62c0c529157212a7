package dev.lectern.lecture;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** What a summary may show of a text: no folds, no lines across the page, no pictures without words, nothing empty. */
final class Excerpt {
    private static final Pattern TAG_OR_COMMENT = Pattern.compile("<!--.*?(-->|\\z)|<[^>]*>", Pattern.DOTALL);

    private Excerpt() {}

    /** The blocks that remain, in a tree of their own. */
    static List<Node> blocks(RichText text) {
        Document copy = TreeCopy.document(text);
        List<Node> nodes = Trees.all(copy);
        Collections.reverse(nodes); // children before their parents, which may become empty
        for (Node node : nodes) {
            if (node != copy && (isUnwanted(node) || isHollow(node))) {
                node.unlink();
            }
        }
        return Trees.children(copy);
    }

    private static boolean isUnwanted(Node node) {
        return node instanceof Spoiler
                || node instanceof ThematicBreak
                || node instanceof LinkReferenceDefinition
                || (node instanceof Image && Trees.text(node).isBlank())
                || (node instanceof HtmlBlock html
                        && TAG_OR_COMMENT
                                .matcher(html.getLiteral())
                                .replaceAll("")
                                .isBlank());
    }

    private static boolean isHollow(Node node) {
        if (node instanceof Paragraph) {
            return Trees.text(node).isBlank() && !Trees.contains(node, Image.class);
        }
        return node.getFirstChild() == null
                && (node instanceof BlockQuote
                        || node instanceof BulletList
                        || node instanceof OrderedList
                        || node instanceof ListItem
                        || node instanceof Link
                        || node instanceof Emphasis
                        || node instanceof StrongEmphasis);
    }
}
