package dev.lectern.score;

import dev.lectern.csv.CsvWriter;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Gradebook.Cell;
import dev.lectern.score.Gradebook.Row;
import dev.lectern.score.Gradebook.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gradebook for a spreadsheet: a line per student, totals first, then two columns per question. Columns are only added:
 * {@code student_number} where the student is enrolled, else {@code board_name}; {@code points}, {@code possible} and
 * {@code share} (from 0 to 1) of what was open to the student since joining; {@code answered} of {@code asked};
 * {@code unreviewed}; then per question {@code DAY t:N points} and {@code DAY t:N outcome}.
 *
 * <p>An outcome is {@code correct}, {@code partly-correct}, {@code incorrect}, {@code participated}, or {@code unreviewed} where
 * it is undecided and no instructor has said more, with {@code late} behind it where that is why it has no points;
 * {@code missed}; {@code withdrawn} where the question was taken back; or empty where it was not open to the student.
 */
public final class GradebookCsv {
    private static final List<String> FIXED =
            List.of("student_number", "board_name", "points", "possible", "share", "answered", "asked", "unreviewed");

    private GradebookCsv() {}

    public static String write(Gradebook book) {
        CsvWriter csv = new CsvWriter().row(header(book));
        book.rows().forEach(row -> csv.row(line(book, row)));
        return csv.toString();
    }

    private static List<String> header(Gradebook book) {
        List<String> cells = new ArrayList<>(FIXED);
        for (Asking asking : book.askings()) {
            String name = asking.slot().day() + " t:" + asking.id();
            cells.add(name + " points");
            cells.add(name + " outcome");
        }
        return cells;
    }

    private static List<String> line(Gradebook book, Row row) {
        Total total = row.total();
        Optional<String> number = Optional.ofNullable(row.person().rosterNumber());
        Double share = total.share();
        List<String> cells = new ArrayList<>(List.of(
                number.orElse(""),
                number.isPresent() ? "" : row.person().name(),
                String.valueOf(total.points()),
                String.valueOf(total.possible()),
                share == null ? "" : String.format(Locale.ROOT, "%.4f", share),
                String.valueOf(total.answered()),
                String.valueOf(total.asked()),
                String.valueOf(total.unreviewed())));
        for (Asking asking : book.askings()) {
            Optional<Cell> cell = row.cell(asking.id());
            cells.add(cell.map(one -> String.valueOf(one.points())).orElse(""));
            cells.add(cell.map(GradebookCsv::outcome).orElse(""));
        }
        return cells;
    }

    private static String outcome(Cell cell) {
        if (cell.asking().isWithdrawn()) {
            return "withdrawn";
        }
        GradedAnswer answer = cell.answer();
        if (answer == null) {
            return "missed";
        }
        String outcome = cell.isUnreviewed()
                ? "unreviewed"
                : answer.verdict().outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return cell.late() ? outcome + " late" : outcome;
    }
}
