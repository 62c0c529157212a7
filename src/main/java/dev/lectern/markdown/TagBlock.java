package dev.lectern.markdown;

import org.commonmark.node.CustomBlock;

/** A tag found at the start of a line, while reading; its children are the rest of that line. None is left in the end. */
final class TagBlock extends CustomBlock {
    private final Shortcode shortcode;

    TagBlock(Shortcode shortcode) {
        this.shortcode = shortcode;
    }

    Shortcode shortcode() {
        return shortcode;
    }
}
