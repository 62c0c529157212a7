package dev.lectern.markdown;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags that open or close a block at the start of a line. It only marks them: {@link BlockFolding} puts what
 * stands between two of them together once the whole text is read, because only then it is known what is closed, and
 * what stands in code.
 */
final class TagBlockParser extends AbstractBlockParser {
    private static final int CODE_INDENT = 4;
    private static final Set<String> HTML_BLOCKS = Set.of(
            ("address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
                            + "h5 h6 header hr html li main nav ol p section table tbody td tfoot th thead tr ul details")
                    .split(" "));

    private final TagBlock block;

    private TagBlockParser(Shortcode shortcode) {
        this.block = new TagBlock(shortcode);
    }

    static BlockParserFactory factory() {
        return TagBlockParser::start;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= CODE_INDENT || start >= line.length()) {
            return BlockStart.none();
        }
        Shortcode.Found found = switch (line.charAt(start)) {
            case '{' -> shortcode(line, start);
            case '<' -> html(line, start);
            default -> null;
        };
        if (found == null || found.shortcode() == null) {
            return BlockStart.none();
        }
        return BlockStart.of(new TagBlockParser(found.shortcode())).atIndex(skipSpace(line, found.end()));
    }

    private static Shortcode.@Nullable Found shortcode(CharSequence line, int start) {
        Shortcode.Found found = Shortcode.at(line, start);
        if (found == null || found.shortcode() == null) {
            return null;
        }
        ShortcodeKind kind = ShortcodeKind.of(found.shortcode());
        boolean alone = skipSpace(line, found.end()) == line.length();
        return kind.holdsBlocks() || (kind == ShortcodeKind.UNKNOWN && alone) ? found : null;
    }

    private static Shortcode.@Nullable Found html(CharSequence line, int start) {
        int at = start + 1;
        boolean closing = at < line.length() && line.charAt(at) == '/';
        at += closing ? 1 : 0;
        int nameStart = at;
        while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        String name = line.subSequence(nameStart, at).toString().toLowerCase(Locale.ROOT);
        int end = line.toString().indexOf('>', at);
        if (end < 0 || !HTML_BLOCKS.contains(name) || "> \t/".indexOf(line.charAt(at)) < 0) {
            return null;
        }
        Shortcode.Part part = closing ? Shortcode.Part.CLOSING : Shortcode.Part.OPENING;
        return new Shortcode.Found(Shortcode.html(name, part), "", end + 1);
    }

    private static int skipSpace(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
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
        return BlockContinue.none();
    }
}
