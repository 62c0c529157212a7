package dev.lectern.lecture;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownWriter;

/**
 * Writes text as Markdown so that it is read back as the same text: formulas as they are, and a backslash before whatever
 * else would mean something. (The library's own writer leaves out some, such as underscores and plus signs.)
 */
final class TextWriter implements NodeRenderer {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}[.)]");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9a-fA-FxX]+|[A-Za-z][A-Za-z0-9]*);");
    /** What follows a closing dollar tells whether it closes. */
    private static final int LOOK_BEHIND = 3;

    private static final String ALWAYS = "\\[]<`*~";

    private final MarkdownWriter writer;

    private TextWriter(MarkdownNodeRendererContext context) {
        this.writer = context.getWriter();
    }

    static MarkdownNodeRendererFactory factory() {
        return new MarkdownNodeRendererFactory() {
            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new TextWriter(context);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        };
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class);
    }

    @Override
    public void render(Node node) {
        Text text = (Text) node;
        String literal = text.getLiteral();
        if (literal.indexOf('$') < 0 && literal.indexOf('\\') < 0) {
            words(text, literal, 0, literal.length());
            return;
        }
        int from = 0;
        for (int at = 0; at < literal.length(); at++) {
            char c = literal.charAt(at);
            int end = c == '$' || c == '\\' ? formulaEnd(literal, at) : -1;
            if (end > 0) {
                words(text, literal, from, at);
                raw(literal.substring(at, end));
                from = end;
                at = end - 1;
            }
        }
        words(text, literal, from, literal.length());
    }

    private static int formulaEnd(String literal, int start) {
        String closing = literal.startsWith("$$", start) ? "$$" : literal.charAt(start) == '$' ? "$" : "\\)";
        int close = literal.indexOf(closing, start + closing.length());
        if (close < 0) {
            return -1;
        }
        String piece = literal.substring(start, Math.min(literal.length(), close + LOOK_BEHIND));
        Scanner scanner = Scanner.of(SourceLines.of(SourceLine.of(piece, null)));
        Position begin = scanner.position();
        if (!Formula.skip(scanner)) {
            return -1;
        }
        return start + scanner.getSource(begin, scanner.position()).getContent().length();
    }

    private void raw(String formula) {
        String[] lines = formula.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                writer.line();
            }
            writer.raw(lines[i]);
        }
    }

    private void words(Text text, String literal, int from, int to) {
        StringBuilder out = new StringBuilder(to - from + 8);
        int at = from;
        if (from < to && writer.isAtLineStart()) {
            at = lineStart(literal.substring(from, to), out) + from;
        }
        for (; at < to; at++) {
            char c = literal.charAt(at);
            if (c == '\n') {
                out.append("&#10;");
                continue;
            }
            if (escapes(text, literal, at, c)) {
                out.append('\\');
            }
            out.append(c);
        }
        writer.raw(out.toString());
    }

    /** Writes what would begin a block at the start of a line; answers how many characters were dealt with. */
    private static int lineStart(String literal, StringBuilder out) {
        char c = literal.charAt(0);
        var number = NUMBER.matcher(literal);
        if (number.lookingAt()) {
            out.append(literal, 0, number.end() - 1).append('\\').append(literal.charAt(number.end() - 1));
            return number.end();
        }
        if (c == ' ' || c == '\t') {
            out.append(c == ' ' ? "&#32;" : "&#9;");
            return 1;
        }
        if ("-+#=>|:_".indexOf(c) >= 0) {
            out.append('\\').append(c);
            return 1;
        }
        return 0;
    }

    private static boolean escapes(Text text, String literal, int at, char c) {
        return switch (c) {
            case '_' -> !isInsideWord(literal, at);
            case '$' -> literal.indexOf('$', at + 1) >= 0 || text.getNext() != null;
            case '&' -> ENTITY.matcher(literal).region(at, literal.length()).lookingAt();
            case '#' -> text.getParent() instanceof Heading;
            case '!' -> at == literal.length() - 1 && text.getNext() instanceof Link;
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    private static boolean isInsideWord(String literal, int at) {
        return at > 0
                && at < literal.length() - 1
                && Character.isLetterOrDigit(literal.charAt(at - 1))
                && Character.isLetterOrDigit(literal.charAt(at + 1));
    }
}
