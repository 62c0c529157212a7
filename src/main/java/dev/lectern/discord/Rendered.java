package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a card's text that is in Discord's form already, as it was cut: it is sent as it is. Behind it stand the same
 * words for everybody else who reads the tree.
 */
final class Rendered extends CustomBlock {
    private final String content;
    private final String page;

    private Rendered(String content, String page) {
        this.content = content;
        this.page = page;
    }

    /** @param page which part it is, as {@code 2 of 3}; empty for the first */
    static RichText text(String content, String page) {
        Document document = new Document();
        document.appendChild(new Rendered(content, page));
        Paragraph words = new Paragraph();
        words.appendChild(new Text(content));
        document.appendChild(words);
        return RichText.of(document);
    }

    static @Nullable Rendered in(Node document) {
        return document.getFirstChild() instanceof Rendered rendered ? rendered : null;
    }

    static @Nullable Rendered in(Card card) {
        return card.body().isEmpty() ? null : in(card.body().get(0).document());
    }

    String content() {
        return content;
    }

    String page() {
        return page;
    }
}
