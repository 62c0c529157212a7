package dev.lectern.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes an angle bracket that begins no tag for the character it is. Without this, commonmark looks for the end of a tag from
 * every such bracket to the end of the paragraph, and many of them take time by the square of their number.
 */
final class LoneAngleParser implements InlineContentParser {
    /** No tag or comment within text is longer. */
    private static final int MAX_LENGTH = 1_000;

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('<');
            }

            @Override
            public InlineContentParser create() {
                return new LoneAngleParser();
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        scanner.next();
        Position behind = scanner.position();
        boolean isTag = isTag(scanner);
        scanner.setPosition(isTag ? start : behind);
        return isTag ? ParsedInline.none() : ParsedInline.of(new Text("<"), behind);
    }

    private static boolean isTag(Scanner scanner) {
        if (scanner.next("!--")) {
            return isAhead(scanner, "-->");
        } else if (scanner.next("![CDATA[")) {
            return isAhead(scanner, "]]>");
        } else if (scanner.next('?')) {
            return isAhead(scanner, "?>");
        }
        for (int i = 0; i < MAX_LENGTH && scanner.hasNext() && scanner.peek() != '<'; i++) {
            if (scanner.next('>')) {
                return true;
            }
            scanner.next();
        }
        return false;
    }

    private static boolean isAhead(Scanner scanner, String end) {
        for (int i = 0; i < MAX_LENGTH && scanner.hasNext(); i++) {
            if (scanner.next(end)) {
                return true;
            }
            scanner.next();
        }
        return false;
    }
}
