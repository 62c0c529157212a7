package dev.lectern.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is made of a shortcode, by its name. */
enum ShortcodeKind {
    /** Its content is folded away. */
    SPOILER("spoiler", "details", "collapse", "expand"),
    /** Its content is set apart. */
    QUOTE(
            "callout",
            "hint",
            "notice",
            "alert",
            "admonition",
            "note",
            "tip",
            "info",
            "warning",
            "important",
            "caution",
            "danger"),
    /** Its content is text like any other. */
    GROUP("tabs", "tabpane", "columns", "column", "steps", "center"),
    /** One of several tabs: its content, under its name. */
    TAB("tab"),
    /** Its content is for nobody to see. */
    COMMENT("comment"),
    /** Its content is code, or a picture written as code. */
    CODE("highlight", "mermaid"),
    /** Its content is a formula. */
    FORMULA("math", "katex", "latex"),
    /** A decoration. */
    ICON("icon", "toc"),
    FIGURE("figure", "img", "image"),
    REFERENCE("ref", "relref"),
    VIDEO("youtube", "vimeo", "video"),
    /** Not known: dropped, and said so. */
    UNKNOWN;

    private static final Map<String, ShortcodeKind> BY_NAME = new HashMap<>();

    static {
        for (ShortcodeKind kind : values()) {
            kind.names.forEach(name -> BY_NAME.put(name, kind));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    ShortcodeKind(String... names) {
        this.names = List.of(names);
    }

    static ShortcodeKind of(Shortcode shortcode) {
        return BY_NAME.getOrDefault(shortcode.name().toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Whether its content is made of paragraphs and other blocks. */
    boolean holdsBlocks() {
        return this == SPOILER || this == QUOTE || this == GROUP || this == TAB || this == COMMENT;
    }

    /** Whether its content is not Markdown. */
    boolean holdsRaw() {
        return this == CODE || this == FORMULA;
    }
}
