package dev.lectern.lecture;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** Reads back a spoiler in the one form that {@link SpoilerExtension} writes; what authors write is not read here. */
final class SpoilerBlock extends AbstractBlockParser {
    static final String CLOSING = "</details>";

    private static final String BEFORE_LABEL = "<details><summary>";
    private static final String AFTER_LABEL = "</summary>";

    private final Spoiler block;
    /** How many spoilers are open inside this one. */
    private int inner;

    private SpoilerBlock(String label) {
        this.block = new Spoiler(label);
    }

    static String opening(String label) {
        return BEFORE_LABEL
                + label.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace('\n', ' ')
                + AFTER_LABEL;
    }

    static BlockParserFactory factory() {
        return (state, matched) -> {
            String line = rest(state);
            if (state.getIndent() > 0 || !isOpening(line)) {
                return BlockStart.none();
            }
            String label = line.substring(BEFORE_LABEL.length(), line.length() - AFTER_LABEL.length())
                    .replace("&gt;", ">")
                    .replace("&lt;", "<")
                    .replace("&amp;", "&");
            return BlockStart.of(new SpoilerBlock(label))
                    .atIndex(state.getLine().getContent().length());
        };
    }

    private static boolean isOpening(String line) {
        return line.startsWith(BEFORE_LABEL) && line.endsWith(AFTER_LABEL);
    }

    private static String rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(Math.min(state.getIndex(), line.length()), line.length())
                .toString();
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean code = state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
        if (!code && isOpening(rest(state))) {
            inner++;
        } else if (!code && rest(state).equals(CLOSING) && inner-- == 0) {
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }
}
