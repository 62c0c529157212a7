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
 * Takes a {@code <} that cannot begin a tag as text. The library would look for its {@code >} through the whole paragraph,
 * each time anew, which takes quadratic time.
 */
final class LoneAngle implements InlineContentParser {
    private static final int MAX_LENGTH = 1_000;

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('<');
            }

            @Override
            public InlineContentParser create() {
                return new LoneAngle();
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position behind = scanner.position();
        return mayBeTag(scanner) ? ParsedInline.none() : ParsedInline.of(new Text("<"), behind);
    }

    private static boolean mayBeTag(Scanner scanner) {
        char first = scanner.peek();
        boolean comment = first == '!' || first == '?';
        if (!comment && first != '/' && !Character.isLetter(first)) {
            return false;
        }
        for (int length = 0; length < MAX_LENGTH && scanner.hasNext(); length++) {
            char c = scanner.peek();
            if (c == '>') {
                return true;
            }
            if (c == '<' && !comment) {
                return false;
            }
            scanner.next();
        }
        return false;
    }
}
