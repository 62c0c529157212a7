package dev.lectern.discord;

import java.util.ArrayList;
import java.util.List;

/** Atoms as one line, with marks opened and closed so that the line stands alone. */
final class Line {
    private static final String NOTHING = "\u200b";

    private final StringBuilder text = new StringBuilder();
    private final List<Style> open = new ArrayList<>();
    private boolean afterCode;

    private Line() {}

    static String of(List<Atom> atoms) {
        Line line = new Line();
        atoms.forEach(line::add);
        line.close(0);
        boolean word = !atoms.isEmpty()
                && atoms.get(0).kind() == Atom.Kind.WORD
                && atoms.get(0).styles().isEmpty();
        return word ? Escape.lineStart(line.text.toString()) : line.text.toString();
    }

    private void add(Atom atom) {
        List<Style> wanted = atom.styles().stream().sorted().toList();
        int common = 0;
        while (common < Math.min(open.size(), wanted.size()) && open.get(common) == wanted.get(common)) {
            common++;
        }
        boolean closes = close(common);
        if (atom.spaced() && !text.isEmpty()) {
            text.append(' ');
        } else if ((closes && wanted.size() > common) || (afterCode && atom.kind() == Atom.Kind.CODE)) {
            text.append(NOTHING); // else the marks that close and those that open would run together
        }
        for (Style style : wanted.subList(common, wanted.size())) {
            text.append(style.mark);
            open.add(style);
        }
        text.append(atom.shown());
        afterCode = atom.kind() == Atom.Kind.CODE;
    }

    private boolean close(int keep) {
        boolean closes = open.size() > keep;
        while (open.size() > keep) {
            text.append(open.remove(open.size() - 1).mark);
        }
        return closes;
    }
}
