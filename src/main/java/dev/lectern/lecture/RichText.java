package dev.lectern.lecture;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Formatted text: a parsed Markdown tree that nobody changes. Each platform renders it in its own room. Two texts are equal
 * when they are written as the same Markdown.
 */
public final class RichText {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            FormulaExtension.create(),
            SpoilerExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder()
            .nodeRendererFactory(TextWriter.factory())
            .extensions(EXTENSIONS)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .nodeRendererFactory(PlainWriter::new)
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    public static final RichText EMPTY = new RichText(new Document());

    private final Node document;

    private RichText(Node document) {
        this.document = document;
    }

    /** Wraps a document, which from then on belongs to the text: the caller must not change it any more. */
    public static RichText of(Document document) {
        return new RichText(document);
    }

    /** Text without any formatting; nothing in it is taken as Markdown. */
    public static RichText plain(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return new RichText(document);
    }

    /** Text written as Markdown by us, or by {@link #markdown()}. Anything a person typed goes through {@link #plain}. */
    public static RichText markdown(String markdown) {
        return new RichText(PARSER.parse(markdown));
    }

    /** The tree, to read only. */
    public Node document() {
        return document;
    }

    public boolean isEmpty() {
        return document.getFirstChild() == null;
    }

    /** The words alone, blocks on lines of their own. */
    public String plain() {
        Node only = document.getFirstChild();
        StringBuilder words = new StringBuilder();
        // The library's renderer costs much more than a line of words does, and most texts are one.
        if (only instanceof Paragraph && only.getNext() == null && collect(only, words)) {
            return words.toString().strip();
        }
        return PLAIN.render(document).strip();
    }

    /** Whether nothing but words stands there, which are then collected. */
    private static boolean collect(Node parent, StringBuilder words) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (node instanceof Code code) {
                words.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                words.append('\n');
            } else {
                return false;
            }
        }
        return true;
    }

    /** The text as Markdown: parsed again it gives an equal text. */
    public String markdown() {
        return MARKDOWN.render(document).strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText text && markdown().equals(text.markdown());
    }

    @Override
    public int hashCode() {
        return markdown().hashCode();
    }

    @Override
    public String toString() {
        return markdown();
    }
}
