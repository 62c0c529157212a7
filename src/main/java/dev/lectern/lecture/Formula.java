package dev.lectern.lecture;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Math between {@code $…$}, {@code $$…$$} or {@code \(…\)}, kept in the tree as the text that was written. A single dollar opens only before, and closes only after, something that is not a space, and a closing one is not
 * followed by a digit, so that prices stay prices.
 */
final class Formula implements InlineContentParser {

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('$', '\\');
            }

            @Override
            public InlineContentParser create() {
                return new Formula();
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (!skip(scanner)) {
            return ParsedInline.none();
        }
        Position end = scanner.position();
        return ParsedInline.of(new Text(scanner.getSource(start, end).getContent()), end);
    }

    /** Moves behind the formula that begins here; where there is none, answers false and the position is of no use. */
    static boolean skip(Scanner scanner) {
        if (scanner.next('\\')) {
            return scanner.next('(') && skipParenthesised(scanner);
        }
        if (!scanner.next('$')) {
            return false;
        }
        return scanner.next('$') ? skipDisplay(scanner) : skipInline(scanner);
    }

    private static boolean skipParenthesised(Scanner scanner) {
        while (scanner.find('\\') >= 0) {
            scanner.next();
            if (scanner.next(')')) {
                return true;
            }
            if (scanner.peek() == '(') {
                return false; // looking further from every opening would take quadratic time
            }
            if (scanner.hasNext()) {
                scanner.next();
            }
        }
        return false;
    }

    private static boolean skipDisplay(Scanner scanner) {
        if (scanner.peek() == '$') {
            return false;
        }
        while (scanner.find('$') >= 0) {
            scanner.next();
            if (scanner.next('$')) {
                return true;
            }
        }
        return false;
    }

    private static boolean skipInline(Scanner scanner) {
        if (Character.isWhitespace(scanner.peek())) {
            return false;
        }
        boolean escaped = false;
        char last = ' ';
        for (char c = scanner.peek(); scanner.hasNext(); c = scanner.peek()) {
            scanner.next();
            if (c == '$' && !escaped) {
                return !Character.isWhitespace(last) && !Character.isDigit(scanner.peek()) && scanner.peek() != '$';
            }
            escaped = c == '\\' && !escaped;
            last = c;
        }
        return false;
    }
}
