package dev.lectern.markdown;

import org.commonmark.node.CustomNode;

/** A shortcode's tag found within text, while reading. None is left in the end. */
final class TagInline extends CustomNode {
    private final Shortcode shortcode;

    TagInline(Shortcode shortcode) {
        this.shortcode = shortcode;
    }

    Shortcode shortcode() {
        return shortcode;
    }
}
