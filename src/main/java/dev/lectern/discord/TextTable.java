package dev.lectern.discord;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table where there are none: aligned in one width where a phone shows it, else a short record for each row. */
final class TextTable {
    /** Phones wrap what is wider. */
    static final int MAX_WIDTH = 36;

    private static final String BETWEEN = " │ ";

    private final List<List<TableCell>> rows = new ArrayList<>();
    private final List<List<List<Atom>>> atoms = new ArrayList<>();

    TextTable(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<TableCell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add((TableCell) cell);
                }
                rows.add(cells);
                atoms.add(cells.stream().map(Inline::of).toList());
            }
        }
    }

    /** @param prefix what lines begin with in the place where the table stands */
    List<Block> blocks(String gap, String quote, String prefix) {
        List<Integer> widths = widths();
        int total = widths.stream().mapToInt(Integer::intValue).sum() + BETWEEN.length() * (widths.size() - 1);
        return total <= MAX_WIDTH ? List.of(new Block.Fence(gap, quote, "", aligned(widths))) : records(gap, prefix);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<List<Atom>> row : atoms) {
            for (int column = 0; column < row.size(); column++) {
                int width = Columns.width(Inline.plain(row.get(column)));
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(widths.get(column), width));
                }
            }
        }
        return widths;
    }

    private List<String> aligned(List<Integer> widths) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                String plain = Inline.plain(atoms.get(row).get(column));
                cells.add(Columns.pad(
                        Escape.fenced(plain),
                        widths.get(column),
                        before(rows.get(row).get(column))));
            }
            lines.add(String.join(BETWEEN, cells).stripTrailing());
            if (row == 0) {
                lines.add(String.join("─┼─", widths.stream().map("─"::repeat).toList()));
            }
        }
        return lines;
    }

    private static double before(TableCell cell) {
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            return 1;
        }
        return cell.getAlignment() == TableCell.Alignment.CENTER ? 0.5 : 0;
    }

    private List<Block> records(String gap, String prefix) {
        List<Block> records = new ArrayList<>();
        List<List<Atom>> heads = atoms.get(0);
        for (List<List<Atom>> row : atoms.subList(1, atoms.size())) {
            List<Atom> record = new ArrayList<>();
            row.get(0).forEach(atom -> record.add(atom.with(Style.BOLD)));
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    record.add(Atom.BREAK);
                    record.addAll(named(heads.get(column), row.get(column)));
                }
            }
            records.add(new Block.Prose(records.isEmpty() ? gap : "\n", prefix, prefix + "- ", record, false));
        }
        return records;
    }

    private static List<Atom> named(List<Atom> head, List<Atom> cell) {
        List<Atom> named = new ArrayList<>();
        String name = Inline.plain(head);
        if (!name.isEmpty()) {
            named.addAll(Inline.words(name.endsWith(":") ? name : name + ":"));
        }
        boolean first = !named.isEmpty();
        for (Atom atom : cell) {
            named.add(first ? new Atom(atom.kind(), atom.raw(), atom.shown(), atom.styles(), true) : atom);
            first = false;
        }
        return named.stream().filter(atom -> atom.kind() != Atom.Kind.BREAK).toList();
    }
}
