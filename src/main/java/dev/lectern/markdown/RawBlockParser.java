package dev.lectern.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads comments, scripts, {@code <pre>}, and shortcodes that hold code, to their end, whatever stands in them. */
final class RawBlockParser extends AbstractBlockParser {
    private static final int CODE_INDENT = 4;
    private static final List<String> HTML = List.of("script", "style", "pre", "textarea");

    private final RawBlock block;
    private final Pattern closing;
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    private record Opening(Shortcode shortcode, Pattern closing, int end) {}

    private RawBlockParser(Opening opening) {
        this.block = new RawBlock(opening.shortcode());
        this.closing = opening.closing();
    }

    static BlockParserFactory factory() {
        return RawBlockParser::start;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        CharSequence content = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= CODE_INDENT || start >= content.length()) {
            return BlockStart.none();
        }
        char first = content.charAt(start);
        if (first != '<' && first != '{') {
            return BlockStart.none();
        }
        String line = content.toString();
        Opening opening = first == '<' ? html(line, start) : shortcode(line, start);
        if (opening == null) {
            return BlockStart.none();
        }
        Matcher end = opening.closing().matcher(line).region(opening.end(), line.length());
        boolean textFollows = end.find() && !line.substring(end.end()).isBlank();
        return textFollows
                ? BlockStart.none()
                : BlockStart.of(new RawBlockParser(opening)).atIndex(opening.end());
    }

    private static @Nullable Opening html(String line, int start) {
        if (line.startsWith("<!--", start)) {
            return new Opening(Shortcode.html("!--", Shortcode.Part.OPENING), Pattern.compile("-->"), start + 4);
        }
        for (String name : HTML) {
            int end = start + 1 + name.length();
            if (line.regionMatches(true, start + 1, name, 0, name.length())
                    && (end == line.length() || " \t>".indexOf(line.charAt(end)) >= 0)) {
                int close = line.indexOf('>', end);
                Pattern closing = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE);
                return new Opening(
                        Shortcode.html(name, Shortcode.Part.OPENING), closing, close < 0 ? line.length() : close + 1);
            }
        }
        return null;
    }

    private static @Nullable Opening shortcode(String line, int start) {
        Shortcode.Found found = Shortcode.at(line, start);
        Shortcode shortcode = found == null ? null : found.shortcode();
        if (found == null
                || shortcode == null
                || shortcode.part() != Shortcode.Part.OPENING
                || !ShortcodeKind.of(shortcode).holdsRaw()) {
            return null;
        }
        Pattern closing = Pattern.compile("\\{\\{[<%]\\s*/\\s*" + Pattern.quote(shortcode.name()) + "\\s*[>%]}}");
        return new Opening(shortcode, closing, found.end());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String content = line.getContent().toString();
        Matcher end = closing.matcher(content);
        closed = end.find();
        text.append(closed ? content.substring(0, end.start()) : content).append('\n');
    }

    @Override
    public void closeBlock() {
        block.read(text.toString(), closed);
    }
}
