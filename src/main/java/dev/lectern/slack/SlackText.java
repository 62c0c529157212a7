package dev.lectern.slack;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/**
 * Renders formatted text as Slack's {@code rich_text} blocks, one per block of the text.
 *
 * <p>Why not {@code section} blocks with mrkdwn: there, formatting is signs among the words, {@code *} and {@code _} cannot be
 * escaped, and words could become mentions. In rich text every run of words carries its look beside it: what an author or
 * student wrote is never taken for a sign, a mention or an emoji, lists nest, and all clients draw it alike.
 */
final class SlackText {
    private SlackText() {}

    /** The blocks of a text, each of at most {@link SlackLimit#BLOCK_TEXT} characters, with what each says in plain text. */
    static List<Shown> render(RichText text) {
        List<Shown> blocks = new ArrayList<>();
        for (Node node = text.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ThematicBreak) {
                blocks.add(new Shown(DividerBlock.builder().build(), "———"));
            } else if (node instanceof Ready ready) {
                blocks.addAll(ready.blocks());
            } else {
                int before = blocks.size();
                pack(Pieces.of(node), blocks);
                if (node instanceof Heading && blocks.size() == before + 1) {
                    blocks.set(before, blocks.get(before).leading());
                }
            }
        }
        return blocks;
    }

    /** A line of plain words in bold. */
    static List<Shown> bold(String words) {
        List<Shown> blocks = new ArrayList<>();
        pack(List.of(new Piece.Prose(List.of(new Run(Inlines.printable(words), Run.Look.BOLD, null)))), blocks);
        return blocks;
    }

    /**
     * A block and its words.
     *
     * @param length how much of a message's text it takes, which counts labels as well
     * @param leads whether it is a heading, which says nothing without what follows
     */
    record Shown(LayoutBlock block, String plain, int length, boolean leads) {
        Shown(LayoutBlock block, String plain, int length) {
            this(block, plain, length, false);
        }

        Shown(LayoutBlock block, String plain) {
            this(block, plain, plain.length());
        }

        Shown leading() {
            return new Shown(block, plain, length, true);
        }
    }

    private static void pack(List<Piece> pieces, List<Shown> blocks) {
        List<Piece> fitting = new ArrayList<>();
        int used = 0;
        for (Piece piece : pieces) {
            for (Piece part : cut(piece)) {
                int length = part.plain().length() + 1;
                if (used + length > SlackLimit.BLOCK_TEXT && !fitting.isEmpty()) {
                    blocks.add(block(fitting));
                    fitting = new ArrayList<>();
                    used = 0;
                }
                fitting.add(part);
                used += length;
            }
        }
        if (!fitting.isEmpty()) {
            blocks.add(block(fitting));
        }
    }

    /** What follows the first part of an item is no item of its own. */
    private static List<Piece> cut(Piece piece) {
        int room = SlackLimit.BLOCK_TEXT - 32; // an item's indent and mark count as well
        if (piece.length() <= room) {
            return List.of(piece);
        }
        List<Piece> parts = new ArrayList<>();
        for (List<Run> runs : Cutter.cut(piece.runs(), room)) {
            parts.add(parts.isEmpty() || !(piece instanceof Piece.Item) ? piece.with(runs) : new Piece.Prose(runs));
        }
        return parts;
    }

    private static Shown block(List<Piece> pieces) {
        List<BlockElement> elements = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Item first) {
                List<Piece.Item> items = new ArrayList<>(List.of(first));
                while (i + 1 < pieces.size()
                        && pieces.get(i + 1) instanceof Piece.Item next
                        && items.get(items.size() - 1).continuedBy(next)) {
                    items.add(next);
                    i++;
                }
                elements.add(list(items));
            } else {
                elements.add(element(pieces.get(i)));
            }
        }
        String plain = pieces.stream().map(Piece::plain).collect(Collectors.joining("\n"));
        return new Shown(RichTextBlock.builder().elements(elements).build(), plain);
    }

    private static BlockElement element(Piece piece) {
        List<RichTextElement> runs = elements(piece);
        if (piece instanceof Piece.Code) {
            return RichTextPreformattedElement.builder().elements(runs).build();
        }
        if (piece instanceof Piece.Quote) {
            return RichTextQuoteElement.builder().elements(runs).build();
        }
        return RichTextSectionElement.builder().elements(runs).build();
    }

    private static BlockElement list(List<Piece.Item> items) {
        Piece.Item first = items.get(0);
        List<RichTextElement> sections = new ArrayList<>();
        for (Piece.Item item : items) {
            sections.add(
                    RichTextSectionElement.builder().elements(elements(item)).build());
        }
        return RichTextListElement.builder()
                .style(first.number() == 0 ? "bullet" : "ordered")
                .indent(first.indent())
                .offset(first.number() > 1 ? first.number() - 1 : null)
                .elements(sections)
                .build();
    }

    private static List<RichTextElement> elements(Piece piece) {
        return piece.runs().stream()
                .filter(run -> !run.text().isEmpty())
                .map(Run::element)
                .toList();
    }
}
