package dev.lectern.lecture;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Copies a text with some of its words changed; the original stays as it is. Knows the nodes of CommonMark, of the
 * extensions that {@link RichText} reads, and {@link Spoiler}. commonmark has no copying of its own.
 */
public final class TreeCopy {
    private static final Map<Class<?>, UnaryOperator<Node>> COPIERS = Map.ofEntries(
            copier(Document.class, document -> new Document()),
            copier(Paragraph.class, paragraph -> new Paragraph()),
            copier(BlockQuote.class, quote -> new BlockQuote()),
            copier(ListItem.class, TreeCopy::item),
            copier(BulletList.class, TreeCopy::bullets),
            copier(OrderedList.class, TreeCopy::numbers),
            copier(Heading.class, TreeCopy::heading),
            copier(ThematicBreak.class, TreeCopy::line),
            copier(HtmlBlock.class, TreeCopy::html),
            copier(HtmlInline.class, TreeCopy::html),
            copier(FencedCodeBlock.class, TreeCopy::code),
            copier(IndentedCodeBlock.class, TreeCopy::code),
            copier(Code.class, code -> new Code(code.getLiteral())),
            copier(Emphasis.class, emphasis -> new Emphasis(emphasis.getOpeningDelimiter())),
            copier(StrongEmphasis.class, strong -> new StrongEmphasis(strong.getOpeningDelimiter())),
            copier(Strikethrough.class, struck -> new Strikethrough(struck.getOpeningDelimiter())),
            copier(SoftLineBreak.class, soft -> new SoftLineBreak()),
            copier(HardLineBreak.class, hard -> new HardLineBreak()),
            copier(Link.class, link -> new Link(link.getDestination(), link.getTitle())),
            copier(Image.class, image -> new Image(image.getDestination(), image.getTitle())),
            copier(
                    LinkReferenceDefinition.class,
                    link -> new LinkReferenceDefinition(link.getLabel(), link.getDestination(), link.getTitle())),
            copier(TableBlock.class, table -> new TableBlock()),
            copier(TableHead.class, head -> new TableHead()),
            copier(TableBody.class, body -> new TableBody()),
            copier(TableRow.class, row -> new TableRow()),
            copier(TableCell.class, TreeCopy::cell),
            copier(TaskListItemMarker.class, marker -> new TaskListItemMarker(marker.isChecked())),
            copier(Spoiler.class, spoiler -> new Spoiler(spoiler.label())));

    private TreeCopy() {}

    /**
     * The text with other literals in some of its {@link Text} nodes.
     *
     * @param literals the new literal of each node that changes; nodes are told apart by identity, which is how they compare
     * @return empty where the tree holds a node of a kind not known here
     */
    public static Optional<RichText> with(RichText text, Map<Text, String> literals) {
        Node copy = copy(text.document(), literals);
        return copy instanceof Document document ? Optional.of(RichText.of(document)) : Optional.empty();
    }

    private static @Nullable Node copy(Node node, Map<Text, String> literals) {
        if (node instanceof Text text) {
            return new Text(literals.getOrDefault(text, text.getLiteral()));
        }
        UnaryOperator<Node> copier = COPIERS.get(node.getClass());
        if (copier == null) {
            return null;
        }
        Node copy = copier.apply(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            Node childCopy = copy(child, literals);
            if (childCopy == null) {
                return null;
            }
            copy.appendChild(childCopy);
        }
        return copy;
    }

    private static <N extends Node> Map.Entry<Class<?>, UnaryOperator<Node>> copier(
            Class<N> kind, Function<N, Node> copier) {
        return Map.entry(kind, node -> copier.apply(kind.cast(node)));
    }

    private static ListItem item(ListItem item) {
        ListItem copy = new ListItem();
        copy.setMarkerIndent(item.getMarkerIndent());
        copy.setContentIndent(item.getContentIndent());
        return copy;
    }

    private static BulletList bullets(BulletList list) {
        BulletList copy = new BulletList();
        copy.setMarker(list.getMarker());
        copy.setTight(list.isTight());
        return copy;
    }

    private static OrderedList numbers(OrderedList list) {
        OrderedList copy = new OrderedList();
        copy.setMarkerStartNumber(list.getMarkerStartNumber());
        copy.setMarkerDelimiter(list.getMarkerDelimiter());
        copy.setTight(list.isTight());
        return copy;
    }

    private static Heading heading(Heading heading) {
        Heading copy = new Heading();
        copy.setLevel(heading.getLevel());
        return copy;
    }

    private static ThematicBreak line(ThematicBreak line) {
        ThematicBreak copy = new ThematicBreak();
        copy.setLiteral(line.getLiteral());
        return copy;
    }

    private static HtmlBlock html(HtmlBlock html) {
        HtmlBlock copy = new HtmlBlock();
        copy.setLiteral(html.getLiteral());
        return copy;
    }

    private static HtmlInline html(HtmlInline html) {
        HtmlInline copy = new HtmlInline();
        copy.setLiteral(html.getLiteral());
        return copy;
    }

    private static FencedCodeBlock code(FencedCodeBlock code) {
        FencedCodeBlock copy = new FencedCodeBlock();
        copy.setFenceCharacter(code.getFenceCharacter());
        copy.setOpeningFenceLength(code.getOpeningFenceLength());
        copy.setClosingFenceLength(code.getClosingFenceLength());
        copy.setFenceIndent(code.getFenceIndent());
        copy.setInfo(code.getInfo());
        copy.setLiteral(code.getLiteral());
        return copy;
    }

    private static IndentedCodeBlock code(IndentedCodeBlock code) {
        IndentedCodeBlock copy = new IndentedCodeBlock();
        copy.setLiteral(code.getLiteral());
        return copy;
    }

    private static TableCell cell(TableCell cell) {
        TableCell copy = new TableCell();
        copy.setHeader(cell.isHeader());
        copy.setAlignment(cell.getAlignment());
        copy.setWidth(cell.getWidth());
        return copy;
    }
}
