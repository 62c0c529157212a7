package dev.lectern.markdown;

import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Finds shortcodes within text; the escaped form becomes the text that it shows. */
final class TagInlineParser implements InlineContentParser {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_TRIES = 8;

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('{');
            }

            @Override
            public InlineContentParser create() {
                return new TagInlineParser();
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (!scanner.next("{{<") && !scanner.next("{{%")) {
            return ParsedInline.none();
        }
        Shortcode.Found found = find(scanner, start);
        if (found == null) {
            return ParsedInline.none();
        }
        Position behind = scanner.position();
        Shortcode shortcode = found.shortcode();
        if (shortcode != null
                && shortcode.part() == Shortcode.Part.OPENING
                && ShortcodeKind.of(shortcode).holdsRaw()) {
            ParsedInline raw = raw(scanner, shortcode);
            if (raw != null) {
                return raw;
            }
        }
        return ParsedInline.of(node(found), behind);
    }

    /** The content of a shortcode that does not hold Markdown, up to its closing tag; null where that is not near. */
    private static @Nullable ParsedInline raw(Scanner scanner, Shortcode opening) {
        Position start = scanner.position();
        for (int length = 0; length < MAX_LENGTH && scanner.hasNext(); length++) {
            Position before = scanner.position();
            if (scanner.next("{{<") || scanner.next("{{%")) {
                Shortcode.Found found = find(scanner, before);
                Shortcode shortcode = found == null ? null : found.shortcode();
                if (shortcode == null || !shortcode.closes(opening)) {
                    return null;
                }
                String content = scanner.getSource(start, before).getContent().strip();
                Node node = ShortcodeKind.of(opening) == ShortcodeKind.FORMULA
                        ? new Text(formula(content))
                        : new Code(content.replace('\n', ' '));
                return ParsedInline.of(node, scanner.position());
            }
            scanner.next();
        }
        return null;
    }

    private static String formula(String content) {
        return content.isEmpty() || content.indexOf('$') >= 0 || content.startsWith("\\(")
                ? content
                : "$" + content + "$";
    }

    /** Tries each closing mark, because one may stand in a quoted argument; few and not far, so that time stays linear. */
    private static Shortcode.@Nullable Found find(Scanner scanner, Position start) {
        int tries = 0;
        char before = ' ';
        char last = ' ';
        for (int length = 0; length < MAX_LENGTH && tries < MAX_TRIES && scanner.hasNext(); length++) {
            char c = scanner.peek();
            scanner.next();
            if (c == '{' && last == '{') {
                return null;
            }
            if (c == '}' && last == '}' && (before == '>' || before == '%')) {
                tries++;
                CharSequence text = scanner.getSource(start, scanner.position()).getContent();
                Shortcode.Found found = Shortcode.at(text, 0);
                if (found != null && found.end() == text.length()) {
                    return found;
                }
            }
            before = last;
            last = c;
        }
        return null;
    }

    private static Node node(Shortcode.Found found) {
        Shortcode shortcode = found.shortcode();
        return shortcode == null ? new Text(found.shown()) : new TagInline(shortcode);
    }
}
