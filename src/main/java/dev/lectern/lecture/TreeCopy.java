package dev.lectern.lecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
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
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.node.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Copies of parsed text. The trees inside {@link RichText} are shared and never change; whoever needs a different tree
 * copies first and owns the copy. Deeply nested text is copied without deep calls.
 */
public final class TreeCopy {
    private TreeCopy() {}

    /** The node with everything below it; the copy has no parent. */
    public static Node of(Node source) {
        return of(source, UnaryOperator.identity());
    }

    /** The same with every run of text rewritten. Code, addresses and HTML are not text. */
    public static Node of(Node source, UnaryOperator<String> text) {
        Node root = shallow(source, text);
        Node from = source;
        Node to = root;
        while (true) {
            Node child = from.getFirstChild();
            if (child != null) {
                Node copy = shallow(child, text);
                to.appendChild(copy);
                from = child;
                to = copy;
                continue;
            }
            while (from != source && from.getNext() == null) {
                from = parent(from);
                to = parent(to);
            }
            if (from == source) {
                return root;
            }
            from = from.getNext();
            Node copy = shallow(from, text);
            parent(to).appendChild(copy);
            to = copy;
        }
    }

    /** A copy of a whole text, with every run of text rewritten. */
    public static RichText of(RichText source, UnaryOperator<String> text) {
        return RichText.of(document(source, text));
    }

    /**
     * A copy of a whole text, with other literals in some of its {@link Text} nodes.
     *
     * @param literals the new literal of each node that changes; nodes are told apart by identity, which is how they compare
     * @return empty where the tree holds a node that no way is known to copy
     */
    public static Optional<RichText> with(RichText source, Map<Text, String> literals) {
        Document copy;
        try {
            copy = document(source);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        List<Text> originals = texts(source.document());
        List<Text> copies = texts(copy);
        for (int i = 0; i < originals.size(); i++) {
            Text original = originals.get(i);
            copies.get(i).setLiteral(literals.getOrDefault(original, original.getLiteral()));
        }
        return Optional.of(RichText.of(copy));
    }

    /** Every run of text, in the order of reading. */
    private static List<Text> texts(Node root) {
        List<Text> texts = new ArrayList<>();
        Deque<Node> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            Node node = left.pop();
            if (node instanceof Text text) {
                texts.add(text);
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                left.push(child);
            }
        }
        return texts;
    }

    /** A copy of a text's tree, to change as one likes. */
    public static Document document(RichText source) {
        return document(source, UnaryOperator.identity());
    }

    private static Document document(RichText source, UnaryOperator<String> text) {
        Node copy = of(source.document(), text);
        if (copy instanceof Document document) {
            return document;
        }
        Document document = new Document();
        document.appendChild(copy);
        return document;
    }

    private static Node parent(Node node) {
        Node parent = node.getParent();
        if (parent == null) {
            throw new IllegalStateException("the tree changed while it was copied");
        }
        return parent;
    }

    private static Node shallow(Node source, UnaryOperator<String> text) {
        var copier = new Copier(text);
        source.accept(copier);
        Node copy = copier.copy;
        if (copy == null) {
            throw new IllegalArgumentException(
                    "no way is known to copy a " + source.getClass().getSimpleName());
        }
        copy.setSourceSpans(source.getSourceSpans());
        return copy;
    }

    /** Copies one node without its children. */
    private static final class Copier implements Visitor {
        private final UnaryOperator<String> text;
        private @Nullable Node copy;

        private Copier(UnaryOperator<String> text) {
            this.text = text;
        }

        @Override
        public void visit(BlockQuote node) {
            copy = new BlockQuote();
        }

        @Override
        public void visit(BulletList node) {
            var list = new BulletList();
            list.setMarker(node.getMarker());
            copy = tight(node, list);
        }

        @Override
        public void visit(OrderedList node) {
            var list = new OrderedList();
            list.setMarkerStartNumber(node.getMarkerStartNumber());
            list.setMarkerDelimiter(node.getMarkerDelimiter());
            copy = tight(node, list);
        }

        private static ListBlock tight(ListBlock from, ListBlock to) {
            to.setTight(from.isTight());
            return to;
        }

        @Override
        public void visit(ListItem node) {
            var item = new ListItem();
            item.setMarkerIndent(node.getMarkerIndent());
            item.setContentIndent(node.getContentIndent());
            copy = item;
        }

        @Override
        public void visit(Document node) {
            copy = new Document();
        }

        @Override
        public void visit(Paragraph node) {
            copy = new Paragraph();
        }

        @Override
        public void visit(Heading node) {
            var heading = new Heading();
            heading.setLevel(node.getLevel());
            copy = heading;
        }

        @Override
        public void visit(ThematicBreak node) {
            var line = new ThematicBreak();
            line.setLiteral(node.getLiteral());
            copy = line;
        }

        @Override
        public void visit(FencedCodeBlock node) {
            var block = new FencedCodeBlock();
            block.setFenceCharacter(node.getFenceCharacter());
            block.setOpeningFenceLength(node.getOpeningFenceLength());
            block.setClosingFenceLength(node.getClosingFenceLength());
            block.setFenceIndent(node.getFenceIndent());
            block.setInfo(node.getInfo());
            block.setLiteral(node.getLiteral());
            copy = block;
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            var block = new IndentedCodeBlock();
            block.setLiteral(node.getLiteral());
            copy = block;
        }

        @Override
        public void visit(HtmlBlock node) {
            var block = new HtmlBlock();
            block.setLiteral(node.getLiteral());
            copy = block;
        }

        @Override
        public void visit(HtmlInline node) {
            var inline = new HtmlInline();
            inline.setLiteral(node.getLiteral());
            copy = inline;
        }

        @Override
        public void visit(Text node) {
            copy = new Text(text.apply(node.getLiteral()));
        }

        @Override
        public void visit(Code node) {
            copy = new Code(node.getLiteral());
        }

        @Override
        public void visit(Emphasis node) {
            copy = new Emphasis(node.getOpeningDelimiter());
        }

        @Override
        public void visit(StrongEmphasis node) {
            copy = new StrongEmphasis(node.getOpeningDelimiter());
        }

        @Override
        public void visit(Link node) {
            copy = new Link(node.getDestination(), node.getTitle());
        }

        @Override
        public void visit(Image node) {
            copy = new Image(node.getDestination(), node.getTitle());
        }

        @Override
        public void visit(SoftLineBreak node) {
            copy = new SoftLineBreak();
        }

        @Override
        public void visit(HardLineBreak node) {
            copy = new HardLineBreak();
        }

        @Override
        public void visit(LinkReferenceDefinition node) {
            copy = new LinkReferenceDefinition(node.getLabel(), node.getDestination(), node.getTitle());
        }

        @Override
        public void visit(CustomBlock node) {
            if (node instanceof TableBlock) {
                copy = new TableBlock();
            } else if (node instanceof Spoiler spoiler) {
                copy = new Spoiler(spoiler.label());
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableHead) {
                copy = new TableHead();
            } else if (node instanceof TableBody) {
                copy = new TableBody();
            } else if (node instanceof TableRow) {
                copy = new TableRow();
            } else if (node instanceof TableCell cell) {
                copy = cell(cell);
            } else if (node instanceof Strikethrough strikethrough) {
                copy = new Strikethrough(strikethrough.getOpeningDelimiter());
            }
        }

        private static TableCell cell(TableCell node) {
            var cell = new TableCell();
            cell.setHeader(node.isHeader());
            cell.setAlignment(node.getAlignment());
            cell.setWidth(node.getWidth());
            return cell;
        }
    }
}
