package dev.lectern.slack;

import dev.lectern.slack.Run.Look;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Tables where there are none: aligned code where a phone shows it unwrapped, else a short record per row. A table with links
 * or line breaks always becomes records, because code shows neither.
 */
final class Tables {
    /** As wide as code may be on a phone before it wraps. */
    private static final int MAX_COLUMNS = 36;

    private static final String GAP = "  ";

    private Tables() {}

    static List<Piece> pieces(TableBlock table) {
        List<List<List<Run>>> rows = rows(table);
        return fits(rows) ? List.of(Piece.Code.of(aligned(rows))) : records(rows);
    }

    private static List<List<List<Run>>> rows(TableBlock table) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<List<Run>> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    cells.add(Inlines.of(cell, part instanceof TableHead ? Look.BOLD : Look.PLAIN));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static boolean fits(List<List<List<Run>>> rows) {
        boolean flat = rows.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .noneMatch(run -> run.isLink() || run.text().contains("\n"));
        int[] widths = widths(rows);
        int all = GAP.length() * Math.max(0, widths.length - 1);
        for (int width : widths) {
            all += width;
        }
        return flat && all <= MAX_COLUMNS;
    }

    private static int[] widths(List<List<List<Run>>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<List<Run>> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], Columns.of(text(row.get(column))));
            }
        }
        return widths;
    }

    private static String aligned(List<List<List<Run>>> rows) {
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        for (List<List<Run>> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : GAP).append(Columns.pad(text(row.get(column)), widths[column]));
            }
            lines.add(line.toString().stripTrailing());
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return String.join("\n", lines);
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        return String.join(GAP, dashes);
    }

    /** Per row an item: its first cell, then "Heading: cell" on a line each; a table of headings alone is one item. */
    private static List<Piece> records(List<List<List<Run>>> rows) {
        List<List<Run>> head = rows.get(0);
        if (rows.size() == 1) {
            return List.of(new Piece.Item(0, 0, joined(head)));
        }
        List<Piece> items = new ArrayList<>();
        for (List<List<Run>> row : rows.subList(1, rows.size())) {
            List<Run> record = new ArrayList<>();
            row.get(0).forEach(run -> record.add(new Run(run.text(), run.look().and(Look.BOLD), run.url())));
            for (int column = 1; column < Math.min(row.size(), head.size()); column++) {
                field(record, text(head.get(column)), row.get(column));
            }
            if (!record.isEmpty()) {
                items.add(new Piece.Item(0, 0, record));
            }
        }
        return items;
    }

    private static void field(List<Run> record, String heading, List<Run> cell) {
        if (cell.isEmpty()) {
            return;
        }
        record.add(Run.plain((record.isEmpty() ? "" : "\n") + (heading.isEmpty() ? "" : heading + ": ")));
        record.addAll(cell);
    }

    private static List<Run> joined(List<List<Run>> cells) {
        List<Run> all = new ArrayList<>();
        for (List<Run> cell : cells) {
            if (!all.isEmpty()) {
                all.add(Run.plain(" · "));
            }
            all.addAll(cell);
        }
        return all;
    }

    private static String text(List<Run> cell) {
        return new Piece.Prose(cell).plain();
    }
}
