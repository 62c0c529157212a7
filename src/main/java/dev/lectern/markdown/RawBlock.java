package dev.lectern.markdown;

import org.commonmark.node.CustomBlock;

/** Lines whose content is not Markdown, while reading: a comment, a script, highlighted code. None is left in the end. */
final class RawBlock extends CustomBlock {
    private final String name;
    private final Shortcode shortcode;
    private String literal = "";
    private boolean closed;

    RawBlock(Shortcode shortcode) {
        this.name = shortcode.name();
        this.shortcode = shortcode;
    }

    /** {@code !--} for a comment, else the name of the tag or shortcode. */
    String name() {
        return name;
    }

    Shortcode shortcode() {
        return shortcode;
    }

    String literal() {
        return literal;
    }

    boolean closed() {
        return closed;
    }

    void read(String content, boolean whole) {
        this.literal = content;
        this.closed = whole;
    }
}
