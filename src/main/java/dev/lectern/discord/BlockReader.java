package dev.lectern.discord;

import dev.lectern.lecture.Spoiler;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads a tree as the blocks that Discord shows, in order. */
final class BlockReader extends AbstractVisitor {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9_+.#-]{1,30}");
    private static final int MAX_INDENT = 12;
    private static final int MAX_HEADING = 3;
    private static final Set<Style> NONE = EnumSet.noneOf(Style.class);

    private final List<Block> blocks = new ArrayList<>();
    private String quote = "";
    private String indent = "";
    private String marker = "";
    private boolean item;
    private boolean tight;

    private BlockReader() {}

    static List<Block> read(Node document) {
        Rendered rendered = Rendered.in(document);
        if (rendered != null) {
            return List.of(new Block.Ready(rendered.content()));
        }
        BlockReader reader = new BlockReader();
        document.accept(reader);
        return reader.blocks;
    }

    @Override
    public void visit(Paragraph paragraph) {
        prose(Inline.of(paragraph), false);
    }

    @Override
    public void visit(Heading heading) {
        List<Atom> atoms = Inline.of(heading).stream()
                .map(atom -> atom.kind() == Atom.Kind.BREAK ? Atom.word("", NONE, true) : atom)
                .toList();
        if (heading.getLevel() > MAX_HEADING || item) {
            prose(atoms.stream().map(atom -> atom.with(Style.BOLD)).toList(), true);
        } else if (!atoms.isEmpty()) {
            String first = quote + "#".repeat(heading.getLevel()) + " ";
            blocks.add(new Block.Prose(gap(), first, quote, atoms, true));
        }
    }

    @Override
    public void visit(BlockQuote blockQuote) {
        String outer = quote;
        String gap = gap();
        int before = blocks.size();
        quote = "> ";
        visitChildren(blockQuote);
        quote = outer;
        if (outer.isEmpty() && blocks.size() > before) {
            blocks.set(before, withGap(blocks.get(before), gap));
        }
    }

    @Override
    public void visit(BulletList bulletList) {
        list(bulletList, null);
    }

    @Override
    public void visit(OrderedList orderedList) {
        Integer start = orderedList.getMarkerStartNumber();
        list(orderedList, start == null ? 1 : start);
    }

    private void list(Node list, @Nullable Integer start) {
        boolean outerTight = tight;
        String outerIndent = indent;
        boolean outerItem = item;
        int number = start == null ? 0 : start;
        tight = item;
        for (Node child = list.getFirstChild(); child instanceof ListItem; child = child.getNext()) {
            String bullet = start == null ? "- " : number++ + ". ";
            marker = (marker.isEmpty() ? outerIndent : marker) + bullet;
            indent = outerIndent.length() >= MAX_INDENT ? outerIndent : outerIndent + " ".repeat(bullet.length());
            item = true;
            int before = blocks.size();
            visitChildren(child);
            if (blocks.size() == before) {
                prose(List.of(Atom.word("", NONE, false)), false);
            }
            tight = true;
        }
        marker = "";
        indent = outerIndent;
        item = outerItem;
        tight = outerTight;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip().split("\\s", 2)[0];
        code(code.getLiteral(), info.toLowerCase(Locale.ROOT));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral(), "");
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!html.getLiteral().strip().startsWith("<!--")) {
            prose(Inline.words(html.getLiteral()), false);
        }
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        prose(Inline.words("⎯".repeat(12)), false);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Spoiler spoiler) {
            prose(Inline.words("▸ " + (spoiler.label().isBlank() ? "More in the lecture" : spoiler.label())), false);
        } else if (block instanceof TableBlock table) {
            openItem();
            blocks.addAll(new TextTable(table).blocks(gap(), quote, quote + indent));
        } else {
            visitChildren(block);
        }
    }

    private void code(String literal, String info) {
        String content = literal.stripTrailing();
        if (!content.isBlank()) {
            openItem();
            List<String> lines = content.lines().map(Escape::fenced).toList();
            String language = LANGUAGE.matcher(info).matches() ? info : "";
            // Not indented in a list: the indentation would be shown as code.
            blocks.add(new Block.Fence(gap(), quote, language, lines));
        }
    }

    /** A block that cannot follow a list's mark on its line leaves the mark a line of its own. */
    private void openItem() {
        if (!marker.isEmpty()) {
            prose(List.of(Atom.word("", NONE, false)), false);
        }
    }

    private void prose(List<Atom> atoms, boolean leads) {
        if (!atoms.isEmpty()) {
            String first = quote + (marker.isEmpty() ? indent : marker);
            blocks.add(new Block.Prose(gap(), first, quote + indent, atoms, leads));
            marker = "";
        }
    }

    private String gap() {
        if (item && (tight || marker.isEmpty())) {
            return "\n";
        }
        return quote.isEmpty() ? "\n\n" : "\n> \n";
    }

    private static Block withGap(Block block, String gap) {
        return block instanceof Block.Prose prose
                ? new Block.Prose(gap, prose.first(), prose.rest(), prose.atoms(), prose.leads())
                : new Block.Fence(
                        gap,
                        ((Block.Fence) block).prefix(),
                        ((Block.Fence) block).language(),
                        ((Block.Fence) block).lines());
    }
}
