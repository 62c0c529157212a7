package dev.lectern.lecture;

import org.commonmark.node.CustomBlock;

/**
 * Text that the author folded away: Hugo's {@code {{< spoiler text="…" >}}} or HTML's {@code <details>}. Its children are
 * what is hidden. A spoiler that holds an answer is taken out when questions are read; one that stays in a section's body
 * is shown by name only.
 */
public final class Spoiler extends CustomBlock {
    private final String label;

    /** @param label what the fold says, as plain text; may be empty */
    public Spoiler(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
