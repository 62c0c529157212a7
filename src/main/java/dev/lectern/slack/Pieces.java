package dev.lectern.slack;

import dev.lectern.lecture.Spoiler;
import dev.lectern.slack.Run.Look;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Reads one block of a Markdown tree, with everything below it, into pieces. */
final class Pieces {
    private static final int MAX_DEPTH = 40;
    /** Slack's editor indents up to eight times. */
    private static final int MAX_INDENT = 8;

    private final List<Piece> pieces = new ArrayList<>();

    private Pieces() {}

    static List<Piece> of(Node block) {
        Pieces reader = new Pieces();
        reader.block(block, 0, 0);
        return reader.pieces.stream().filter(piece -> piece.length() > 0).toList();
    }

    private void block(Node node, int indent, int depth) {
        if (depth > MAX_DEPTH) {
            put(new Piece.Prose(List.of(Run.plain(Inlines.plain(node)))));
        } else if (node instanceof Heading) {
            put(new Piece.Prose(Inlines.of(node, Look.BOLD)));
        } else if (node instanceof BlockQuote) {
            quote(node, depth);
        } else if (node instanceof FencedCodeBlock code) {
            put(code(code.getLiteral()));
        } else if (node instanceof IndentedCodeBlock code) {
            put(code(code.getLiteral()));
        } else if (node instanceof ListBlock list) {
            list(list, indent, depth);
        } else if (node instanceof TableBlock table) {
            Tables.pieces(table).forEach(this::put);
        } else if (node instanceof Spoiler spoiler) {
            put(new Piece.Prose(folded(spoiler)));
        } else if (node instanceof HtmlBlock html) {
            html(html.getLiteral());
        } else if (!(node instanceof LinkReferenceDefinition || node instanceof ThematicBreak)) {
            other(node, indent, depth);
        }
    }

    /** A paragraph, or a block of an extension that nobody told us about: its blocks, else its words. */
    private void other(Node node, int indent, int depth) {
        if (node.getFirstChild() instanceof Block) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                block(child, indent, depth + 1);
            }
        } else {
            put(new Piece.Prose(Inlines.of(node, Look.PLAIN)));
        }
    }

    private static Piece.Code code(String literal) {
        return Piece.Code.of(Inlines.printable(literal.stripTrailing()));
    }

    private static List<Run> folded(Spoiler spoiler) {
        String label = Inlines.printable(spoiler.label()).strip();
        return List.of(
                Run.plain("▸ "),
                new Run(label.isEmpty() ? "More" : label, Look.BOLD, null),
                new Run(" (folded away in the lecture)", new Look(false, true, false, false), null));
    }

    private void html(String literal) {
        if (!literal.strip().startsWith("<!--")) {
            put(new Piece.Prose(List.of(Run.plain(Inlines.printable(literal.strip())))));
        }
    }

    /** A quote holds lines only: blocks within become lines of it, lists with their marks, code in code's look. */
    private void quote(Node quote, int depth) {
        Pieces inner = new Pieces();
        for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
            inner.block(child, 0, depth + 1);
        }
        List<Run> runs = new ArrayList<>();
        for (Piece piece : inner.pieces) {
            if (!runs.isEmpty()) {
                runs.add(Run.plain("\n"));
            }
            if (piece instanceof Piece.Item item) {
                runs.add(Run.plain("  ".repeat(item.indent()) + (item.number() > 0 ? item.number() + ". " : "• ")));
            }
            Look look = piece instanceof Piece.Code ? Look.CODE : Look.PLAIN;
            piece.runs().forEach(run -> runs.add(new Run(run.text(), run.look().and(look), run.url())));
        }
        put(new Piece.Quote(runs));
    }

    private void list(ListBlock list, int indent, int depth) {
        int number = 0;
        if (list instanceof OrderedList ordered) {
            Integer start = ordered.getMarkerStartNumber();
            number = start == null ? 1 : Math.max(1, start);
        }
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            item(item, Math.min(indent, MAX_INDENT), number, depth);
            number = number == 0 ? 0 : number + 1;
        }
    }

    /** The first paragraphs make the item; whatever else it holds follows it. */
    private void item(Node item, int indent, int number, int depth) {
        List<Run> runs = new ArrayList<>();
        Node child = item.getFirstChild();
        while (child != null && isWords(child)) {
            if (!runs.isEmpty()) {
                runs.add(Run.plain("\n"));
            }
            runs.addAll(Inlines.of(child, child instanceof Heading ? Look.BOLD : Look.PLAIN));
            child = child.getNext();
        }
        if (runs.isEmpty()) {
            runs.add(Run.plain(" "));
        }
        put(new Piece.Item(indent, number, runs));
        for (; child != null; child = child.getNext()) {
            block(child, indent + 1, depth + 1);
        }
    }

    private static boolean isWords(Node node) {
        return !(node instanceof ListBlock
                || node instanceof BlockQuote
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof TableBlock
                || node instanceof Spoiler
                || node instanceof HtmlBlock
                || node instanceof ThematicBreak
                || node instanceof LinkReferenceDefinition);
    }

    private void put(Piece piece) {
        pieces.add(piece);
    }
}
