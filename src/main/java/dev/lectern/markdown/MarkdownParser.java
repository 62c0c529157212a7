package dev.lectern.markdown;

import dev.lectern.lecture.FormulaExtension;
import dev.lectern.lecture.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown as lecture authors write it, Hugo's shortcodes and HTML's {@code <details>} included, into a tree that
 * holds only what every platform can show: commonmark's nodes other than HTML, tables, strikethrough and
 * {@link dev.lectern.lecture.Spoiler}. Every block knows its lines. Safe for use by many threads.
 */
public final class MarkdownParser {
    /** Lists in quotes in lists deeper than this are read as text: deep trees exhaust the stack. */
    private static final int MAX_OPEN_BLOCKS = 60;

    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .customBlockParserFactory(RawBlockParser.factory())
            .customBlockParserFactory(TagBlockParser.factory())
            .customInlineContentParserFactory(TagInlineParser.factory())
            .customInlineContentParserFactory(LoneAngle.factory())
            .extensions(List.of(
                    FormulaExtension.create(),
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();

    /**
     * Reads one text.
     *
     * @param file named in problems
     * @param text without front matter, or with it blanked out, so that lines keep their numbers
     * @param problems told what the author should mend: unknown shortcodes, spoilers and fences that are not closed
     */
    public Document parse(String file, String text, Consumer<Problem> problems) {
        Document document = (Document) PARSER.parse(text);
        BlockFolding folding = new BlockFolding(file, problems);
        folding.fold(document);
        new Tidying(file, problems, new InlineFolding(folding)).tidy(document);
        return document;
    }
}
