package dev.lectern.lecture;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Math that stands on lines of its own, from a line that begins with {@code $$} to the line with the closing mark; a blank line ends it too. Its lines may begin with {@code +} or {@code -} without being a list. In the tree it is
 * a paragraph of one text.
 */
final class FormulaBlock extends AbstractBlockParser {
    private static final int CODE_INDENT = 4;
    private static final String MARK = "$$";

    /** Not a paragraph while it is read: lines of paragraphs may begin other blocks. */
    private static final class Open extends CustomBlock {}

    private final Open block = new Open();
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    static BlockParserFactory factory() {
        return (state, matched) -> state.getIndent() < CODE_INDENT && opens(state)
                ? BlockStart.of(new FormulaBlock()).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    private static boolean opens(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        return start + 1 < line.length()
                && line.charAt(start) == '$'
                && line.charAt(start + 1) == '$'
                && line.toString().indexOf(MARK, start + 2) < 0;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String content = line.getContent().toString().stripTrailing();
        closed = text.length() > 0 && content.contains(MARK);
        text.append(text.length() == 0 ? "" : "\n").append(content);
    }

    @Override
    public void addSourceSpan(SourceSpan span) {
        block.addSourceSpan(span);
    }

    @Override
    public void closeBlock() {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text.toString()));
        paragraph.setSourceSpans(block.getSourceSpans());
        block.insertAfter(paragraph);
        block.unlink();
    }
}
