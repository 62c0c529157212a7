package dev.lectern.lecture;

import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** Spoilers in Markdown that we write ourselves, as {@code <details>}; in plain text only their label. */
final class SpoilerExtension
        implements Parser.ParserExtension,
                MarkdownRenderer.MarkdownRendererExtension,
                TextContentRenderer.TextContentRendererExtension {
    private SpoilerExtension() {}

    static Extension create() {
        return new SpoilerExtension();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(SpoilerBlock.factory());
    }

    @Override
    public void extend(MarkdownRenderer.Builder builder) {
        builder.nodeRendererFactory(new MarkdownNodeRendererFactory() {
            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new AsMarkdown(context);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        });
    }

    @Override
    public void extend(TextContentRenderer.Builder builder) {
        builder.nodeRendererFactory(LabelOnly::new);
    }

    private record AsMarkdown(MarkdownNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Spoiler.class);
        }

        @Override
        public void render(Node node) {
            MarkdownWriter writer = context.getWriter();
            writer.pushTight(false);
            writer.raw(SpoilerBlock.opening(((Spoiler) node).label()));
            writer.block();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            writer.raw(SpoilerBlock.CLOSING);
            writer.popTight();
            writer.block();
        }
    }

    private record LabelOnly(TextContentNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Spoiler.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().write(((Spoiler) node).label());
            context.getWriter().block();
        }
    }
}
