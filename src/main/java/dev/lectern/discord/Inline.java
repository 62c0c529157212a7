package dev.lectern.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads what stands in a line as atoms. */
final class Inline extends AbstractVisitor {
    /** A link longer than this would leave no room for words. */
    private static final int MAX_LINK = 600;

    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private Set<Style> styles = EnumSet.noneOf(Style.class);
    private Set<Style> wordStyles = styles;
    private boolean wordSpaced;
    private boolean space;

    private Inline() {}

    /** The atoms of a node's children. */
    static List<Atom> of(Node parent) {
        Inline inline = new Inline();
        inline.visitChildren(parent);
        inline.endWord();
        return inline.atoms;
    }

    /** Plain words as atoms; line ends stay. */
    static List<Atom> words(String text) {
        Inline inline = new Inline();
        for (String line : text.strip().split("\n")) {
            inline.text(line.strip());
            inline.add(Atom.BREAK);
        }
        return inline.atoms.subList(0, inline.atoms.size() - 1);
    }

    /** What atoms say, without anything Discord would take as a mark. */
    static String plain(List<Atom> atoms) {
        StringBuilder plain = new StringBuilder();
        for (Atom atom : atoms) {
            plain.append(atom.spaced() && !plain.isEmpty() ? " " : "");
            plain.append(atom.kind() == Atom.Kind.BREAK ? " " : atom.raw());
        }
        return plain.toString();
    }

    @Override
    public void visit(Text text) {
        text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        if (!code.getLiteral().isEmpty()) {
            endWord();
            add(Atom.code(code.getLiteral(), styles, space));
        }
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        space = true;
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        add(Atom.BREAK);
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.ITALIC, emphasis);
    }

    @Override
    public void visit(StrongEmphasis strongEmphasis) {
        styled(Style.BOLD, strongEmphasis);
    }

    @Override
    public void visit(CustomNode customNode) {
        if (customNode instanceof Strikethrough) {
            styled(Style.STRIKE, customNode);
        } else {
            visitChildren(customNode);
        }
    }

    /** Tags are dropped and what they enclose stays; a line end is a line end. */
    @Override
    public void visit(HtmlInline htmlInline) {
        if (htmlInline.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
            add(Atom.BREAK);
        }
    }

    @Override
    public void visit(Link link) {
        link(plain(of(link)), link.getDestination());
    }

    @Override
    public void visit(Image image) {
        String alt = plain(of(image));
        link(alt.isBlank() ? "Image" : "Image: " + alt, image.getDestination());
    }

    private void styled(Style style, Node node) {
        Set<Style> outer = styles;
        styles = EnumSet.of(style);
        styles.addAll(outer);
        visitChildren(node);
        styles = outer;
    }

    private void link(String label, String destination) {
        Optional<String> address = Escape.address(destination);
        String shown = address.map(known -> "[" + Escape.text(label) + "](<" + known + ">)")
                .orElse("");
        if (address.isPresent() && (label.isBlank() || label.equals(destination))) {
            String bare = "<" + address.get() + ">";
            add(Atom.link(destination, bare.length() > MAX_LINK ? Escape.text("(link)") : bare, styles, space));
        } else if (address.isPresent() && shown.length() <= MAX_LINK && !label.contains("://")) {
            add(Atom.link(label, shown, styles, space));
        } else {
            text(label);
            // Discord shows no link whose words look like another address, so both are written out.
            address.filter(known -> known.length() <= MAX_LINK)
                    .ifPresent(known -> add(Atom.link(known, "(<" + known + ">)", styles, true)));
        }
    }

    private void text(String literal) {
        int from = 0;
        for (int at = 0; at <= literal.length(); at++) {
            boolean end = at == literal.length() || literal.charAt(at) == ' ' || literal.charAt(at) < ' ';
            if (end) {
                if (at > from) {
                    word(literal.substring(from, at));
                }
                space |= at < literal.length();
                from = at + 1;
            }
        }
    }

    private void word(String raw) {
        if (space || !wordStyles.equals(styles)) {
            endWord();
        }
        if (word.isEmpty()) {
            wordStyles = styles;
            wordSpaced = space;
            space = false;
        }
        // One word in two nodes is escaped as one, else "@" and "everyone" would pass apart and meet again.
        word.append(raw);
    }

    private void endWord() {
        if (!word.isEmpty()) {
            atoms.add(Atom.word(word.toString(), wordStyles, wordSpaced));
            word.setLength(0);
        }
    }

    private void add(Atom atom) {
        endWord();
        atoms.add(atom);
        space = false;
    }
}
