package dev.lectern.console;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Spoiler;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jline.utils.AttributedString;

/**
 * Formatted text as lines of a terminal. Code keeps its lines however long; everything else fits the width. No control
 * character of the text comes through.
 */
final class TerminalText {
    private static final AttributedString QUOTE = Ink.faint("▎ ");
    private static final AttributedString CODE = Ink.faint("  │ ");
    private static final AttributedString INDENT = new AttributedString("  ");
    private static final int NARROWEST = 8;

    private final int width;
    private final boolean styled;

    /**
     * @param width in columns
     * @param styled whether the lines will be shown with their looks; without them a few signs take their place
     */
    TerminalText(int width, boolean styled) {
        this.width = Math.max(NARROWEST, width);
        this.styled = styled;
    }

    List<AttributedString> lines(RichText text) {
        return blocks(text.document(), false);
    }

    private List<AttributedString> blocks(Node parent, boolean tight) {
        List<AttributedString> lines = new ArrayList<>();
        Node last = null;
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            List<AttributedString> more = block(block);
            if (more.isEmpty()) {
                continue;
            }
            if (last != null && !tight && !isLeadIn(last, block)) {
                lines.add(AttributedString.EMPTY);
            }
            lines.addAll(more);
            last = block;
        }
        return lines;
    }

    /** A line that ends in a colon stays with the list it opens. */
    private static boolean isLeadIn(Node before, Node after) {
        return before instanceof Paragraph
                && after instanceof ListBlock
                && InlineText.plain(before).stripTrailing().endsWith(":");
    }

    private List<AttributedString> block(Node block) {
        if (block instanceof Paragraph) {
            return paragraph(block);
        } else if (block instanceof Heading heading) {
            return heading(heading);
        } else if (block instanceof ListBlock list) {
            return list(list);
        } else if (block instanceof BlockQuote) {
            return prefixed(QUOTE, narrower(QUOTE).blocks(block, false));
        } else if (block instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        } else if (block instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        } else if (block instanceof TableBlock) {
            return new TableText(block, width, styled).lines();
        } else if (block instanceof Spoiler spoiler) {
            return spoiler(spoiler);
        } else if (block instanceof ThematicBreak) {
            return List.of(Ink.faint("─".repeat(Math.min(width, 40))));
        } else if (block instanceof HtmlBlock html) {
            return html(html.getLiteral());
        }
        return blocks(block, false);
    }

    private TerminalText narrower(AttributedString prefix) {
        return new TerminalText(width - DisplayWidth.of(prefix), styled);
    }

    private List<AttributedString> paragraph(Node paragraph) {
        AttributedString text = InlineText.of(paragraph, styled, Ink.NONE);
        return text.length() == 0 ? List.of() : LineWrap.wrap(text, width);
    }

    private List<AttributedString> heading(Heading heading) {
        List<AttributedString> lines = LineWrap.wrap(InlineText.of(heading, styled, Ink.BOLD), width);
        if (heading.getLevel() > 2) {
            return lines;
        }
        int longest = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        List<AttributedString> underlined = new ArrayList<>(lines);
        underlined.add(Ink.faint("─".repeat(longest)));
        return underlined;
    }

    private List<AttributedString> code(String literal) {
        return literal.stripTrailing()
                .lines()
                .map(line -> LineWrap.join(CODE, new AttributedString(CleanText.code(line))))
                .toList();
    }

    private List<AttributedString> spoiler(Spoiler spoiler) {
        String label = spoiler.label().isBlank() ? "Folded away" : CleanText.line(spoiler.label());
        AttributedString mark = Ink.faint("▸ ");
        return LineWrap.hang(mark, LineWrap.wrap(new AttributedString(label), width - 2));
    }

    private List<AttributedString> html(String literal) {
        String text = literal.replaceAll("(?s)<!--.*?(-->|\\z)|<[^>]*>", "").strip();
        return text.isEmpty() ? List.of() : LineWrap.wrap(new AttributedString(CleanText.line(text)), width);
    }

    private List<AttributedString> list(ListBlock list) {
        List<AttributedString> lines = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? start(ordered) : 0;
        int numberWidth = String.valueOf(number + count(list) - 1).length();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            AttributedString mark = new AttributedString(mark(list, number, numberWidth));
            if (!lines.isEmpty() && !list.isTight()) {
                lines.add(AttributedString.EMPTY);
            }
            List<AttributedString> content = narrower(mark).blocks(item, list.isTight());
            lines.addAll(LineWrap.hang(mark, content.isEmpty() ? List.of(AttributedString.EMPTY) : content));
            number++;
        }
        return lines;
    }

    private static String mark(ListBlock list, int number, int numberWidth) {
        if (list instanceof OrderedList ordered) {
            String digits = String.valueOf(number);
            String delimiter = ")".equals(ordered.getMarkerDelimiter()) ? ") " : ". ";
            return " ".repeat(numberWidth - digits.length()) + digits + delimiter;
        }
        return "• ";
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static int count(Node parent) {
        int count = 0;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            count++;
        }
        return count;
    }

    static List<AttributedString> prefixed(AttributedString prefix, List<AttributedString> lines) {
        return lines.stream().map(line -> LineWrap.join(prefix, line)).toList();
    }

    static List<AttributedString> indented(List<AttributedString> lines) {
        return prefixed(INDENT, lines);
    }
}
