package dev.lectern.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A table drawn with lines. Cells of a table that is too wide are wrapped; where that would break words, each row becomes
 * a short record instead.
 */
final class TableText {
    /** A column is not made narrower than its longest word, as far as that is not longer than this. */
    private static final int LONGEST_WORD = 16;

    private final List<List<AttributedString>> rows = new ArrayList<>();
    private final List<TableCell.@Nullable Alignment> alignments = new ArrayList<>();
    private final int width;

    TableText(Node table, int width, boolean styled) {
        this.width = width;
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                } else if (node instanceof TableCell cell) {
                    add(cell, styled);
                    return;
                }
                visitChildren(node);
            }
        });
    }

    private void add(TableCell cell, boolean styled) {
        if (rows.size() == 1) {
            alignments.add(cell.getAlignment());
        }
        rows.get(rows.size() - 1).add(InlineText.of(cell, styled, cell.isHeader() ? Ink.BOLD : Ink.NONE));
    }

    List<AttributedString> lines() {
        if (alignments.isEmpty()) {
            return List.of();
        }
        int[] widths = widths();
        return widths.length == 0 ? records() : drawn(widths);
    }

    /** The columns' widths, or none where the table cannot be drawn. */
    private int[] widths() {
        int[] natural = measured(cell -> widest(cell.toString().split("\n", -1)));
        int[] least =
                measured(cell -> Math.min(LONGEST_WORD, widest(cell.toString().split("\\s"))));
        int room = width - 3 * natural.length - 1;
        int[] widths = share(natural, room);
        boolean wordsFit = IntStream.range(0, widths.length).allMatch(column -> widths[column] >= least[column]);
        return wordsFit ? widths : new int[0];
    }

    private static int widest(String[] parts) {
        return Arrays.stream(parts).mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private int[] measured(java.util.function.ToIntFunction<AttributedString> measure) {
        int[] widths = new int[alignments.size()];
        Arrays.fill(widths, 1);
        for (List<AttributedString> row : rows) {
            for (int column = 0; column < Math.min(widths.length, row.size()); column++) {
                widths[column] = Math.max(widths[column], measure.applyAsInt(row.get(column)));
            }
        }
        return widths;
    }

    /** Narrow columns get what they need, wide ones share what is left. */
    private static int[] share(int[] natural, int room) {
        int[] widths = new int[natural.length];
        Integer[] narrowFirst = IntStream.range(0, natural.length).boxed().toArray(Integer[]::new);
        Arrays.sort(narrowFirst, (a, b) -> Integer.compare(natural[a], natural[b]));
        int left = room;
        int columns = natural.length;
        for (int column : narrowFirst) {
            widths[column] = Math.min(natural[column], Math.max(0, left / columns));
            left -= widths[column];
            columns--;
        }
        return widths;
    }

    private List<AttributedString> drawn(int[] widths) {
        List<List<AttributedString>> drawn =
                rows.stream().map(row -> row(row, widths)).toList();
        boolean wrapped = drawn.stream().skip(1).anyMatch(row -> row.size() > 1);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(rule("┌┬┐", widths));
        for (int row = 0; row < drawn.size(); row++) {
            lines.addAll(drawn.get(row));
            if (row < drawn.size() - 1 && (row == 0 || wrapped)) {
                lines.add(rule("├┼┤", widths));
            }
        }
        lines.add(rule("└┴┘", widths));
        return lines;
    }

    private static AttributedString rule(String corners, int[] widths) {
        var rule = new StringBuilder().append(corners.charAt(0));
        for (int column = 0; column < widths.length; column++) {
            rule.append("─".repeat(widths[column] + 2));
            rule.append(corners.charAt(column < widths.length - 1 ? 1 : 2));
        }
        return Ink.faint(rule.toString());
    }

    private List<AttributedString> row(List<AttributedString> row, int[] widths) {
        List<List<AttributedString>> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            AttributedString cell = column < row.size() ? row.get(column) : AttributedString.EMPTY;
            cells.add(LineWrap.wrap(cell, widths[column]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> rowLine(cells, line, widths))
                .toList();
    }

    private AttributedString rowLine(List<List<AttributedString>> cells, int line, int[] widths) {
        var out = new AttributedStringBuilder().append(Ink.faint("│"));
        for (int column = 0; column < widths.length; column++) {
            List<AttributedString> cell = cells.get(column);
            AttributedString text = line < cell.size() ? cell.get(line) : AttributedString.EMPTY;
            int free = Math.max(0, widths[column] - DisplayWidth.of(text));
            int before = before(alignments.get(column), free);
            out.append(" ".repeat(before + 1)).append(text).append(" ".repeat(free - before + 1));
            out.append(Ink.faint("│"));
        }
        return out.toAttributedString();
    }

    private static int before(TableCell.@Nullable Alignment alignment, int free) {
        if (alignment == TableCell.Alignment.RIGHT) {
            return free;
        }
        return alignment == TableCell.Alignment.CENTER ? free / 2 : 0;
    }

    /** One record per row: the first cell, then each other cell behind its column's name. */
    private List<AttributedString> records() {
        List<AttributedString> lines = new ArrayList<>();
        List<AttributedString> names = rows.get(0);
        for (List<AttributedString> row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
            for (int column = 0; column < row.size(); column++) {
                if (column > 0 && row.get(column).length() == 0) {
                    continue;
                }
                AttributedString name = column < names.size() ? names.get(column) : AttributedString.EMPTY;
                lines.addAll(
                        column == 0 ? field(name, row.get(0)) : TerminalText.indented(field(name, row.get(column))));
            }
        }
        return lines.isEmpty()
                ? LineWrap.wrap(AttributedString.join(new AttributedString(" · "), names), width)
                : lines;
    }

    private List<AttributedString> field(AttributedString name, AttributedString value) {
        var field = new AttributedStringBuilder().append(name).append(name.length() == 0 ? "" : ": ");
        return LineWrap.wrap(field.append(value).toAttributedString(), width - 2);
    }
}
