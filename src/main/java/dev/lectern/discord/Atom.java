package dev.lectern.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a line that is never cut unless it is longer than a message: a word, a piece of code, a link.
 *
 * @param raw what the author wrote
 * @param shown how Discord has to be told
 * @param styles of the text around it
 * @param spaced whether a space stands before it
 */
record Atom(Kind kind, String raw, String shown, Set<Style> styles, boolean spaced) {
    enum Kind {
        WORD,
        CODE,
        LINK,
        BREAK
    }

    /** What all styles, fences of code and a space take at most. */
    private static final int MARKS = 24;

    static final Atom BREAK = new Atom(Kind.BREAK, "\n", "\n", EnumSet.noneOf(Style.class), false);

    static Atom word(String raw, Set<Style> styles, boolean spaced) {
        return new Atom(Kind.WORD, raw, Escape.text(raw), styles, spaced);
    }

    static Atom code(String raw, Set<Style> styles, boolean spaced) {
        return new Atom(Kind.CODE, raw, Escape.code(raw), styles, spaced);
    }

    static Atom link(String raw, String shown, Set<Style> styles, boolean spaced) {
        return new Atom(Kind.LINK, raw, shown, styles, spaced);
    }

    Atom with(Style style) {
        EnumSet<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return kind == Kind.BREAK ? this : new Atom(kind, raw, shown, more, spaced);
    }

    /** How many characters it takes at most, with its marks and the space before it. */
    int cost() {
        int marks = styles.stream().mapToInt(style -> 2 * style.mark.length()).sum();
        return shown.length() + marks + 2;
    }

    /** The same in pieces that each cost no more than the limit, as long as that leaves room for a few letters. */
    List<Atom> cut(int limit) {
        if (cost() <= limit) {
            return List.of(this);
        }
        // Escaping makes a character three times as long at most, an address in it nine times.
        int longest = (limit - MARKS) / (raw.contains("://") ? 9 : 3);
        List<Atom> pieces = new ArrayList<>();
        for (String part : Cut.plain(raw, longest)) {
            boolean space = spaced && pieces.isEmpty();
            pieces.add(kind == Kind.CODE ? code(part, styles, space) : word(part, styles, space));
        }
        return pieces;
    }
}
