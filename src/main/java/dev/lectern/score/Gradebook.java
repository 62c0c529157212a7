package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every student of a course has, in total and question by question, at one moment. What does not count yet, because
 * feedback waits for the close, is not in it.
 *
 * @param askings the columns, by slot; withdrawn ones included
 * @param rows one per student, in the order given
 */
public record Gradebook(List<Asking> askings, List<Row> rows) {
    public Gradebook {
        askings = List.copyOf(askings);
        rows = List.copyOf(rows);
    }

    /**
     * A student as the gradebook knows them.
     *
     * @param rosterNumber the school's number; null for who is not enrolled
     * @param name what boards show
     * @param joined from when on the course's questions were the student's to answer
     */
    public record Person(StudentNumber student, @Nullable String rosterNumber, String name, Instant joined) {}

    /** One student's line. */
    public record Row(Person person, Total total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What became of an asking; empty where it was not open to the student. */
        public Optional<Cell> cell(AskingId asking) {
            return cells.stream()
                    .filter(cell -> cell.asking().id().equals(asking))
                    .findFirst();
        }
    }

    /**
     * @param points of all that counts
     * @param possible what the same questions are worth at most
     * @param answered how many were answered in time
     * @param asked how many were open to the student since joining
     * @param unreviewed how many answers wait for an instructor's word, and count as undecided until then
     */
    public record Total(int points, int possible, int answered, int asked, int unreviewed) {

        /** From 0 to 1; null where nothing was open to the student. */
        public @Nullable Double share() {
            return possible == 0 ? null : (double) points / possible;
        }
    }

    /**
     * One student and one asking.
     *
     * @param answer null where the student did not answer
     * @param points 0 for a late answer, and for an asking that was withdrawn
     */
    public record Cell(Asking asking, @Nullable GradedAnswer answer, int points, boolean late) {

        /** Whether nobody has decided about an answer that the rules leave open. */
        public boolean isUnreviewed() {
            return answer != null && answer.verdict().outcome() == Verdict.Outcome.UNDECIDED;
        }
    }

    /**
     * @param answers to the course's askings
     * @param askings every one of the course's, withdrawn ones included
     */
    public static Gradebook of(
            List<GradedAnswer> answers, List<Asking> askings, ScoringRules rules, Instant now, List<Person> people) {
        Scores scores = Scores.of(answers, askings, rules, now);
        List<Asking> columns = askings.stream()
                .filter(asking -> !asking.isRehearsal())
                .filter(asking -> asking.isWithdrawn() || scores.isSettled(asking))
                .filter(asking -> !now.isBefore(asking.slot().opens()))
                .sorted(Comparator.comparing(Asking::slot))
                .toList();
        Map<Place, Cell> cells = new HashMap<>();
        scores.counted().forEach(score -> put(cells, cell(score)));
        withdrawn(answers, columns).forEach(cell -> put(cells, cell));
        List<Row> rows = people.stream()
                .map(person -> row(person, columns, cells, new Terms(rules.points(), now)))
                .toList();
        return new Gradebook(columns, rows);
    }

    private record Place(AskingId asking, StudentNumber student) {}

    private record Terms(Points points, Instant now) {}

    private static void put(Map<Place, Cell> cells, Cell cell) {
        GradedAnswer answer = cell.answer();
        if (answer != null) {
            cells.put(new Place(answer.asking(), answer.student()), cell);
        }
    }

    private static Cell cell(ScoredAnswer score) {
        return new Cell(score.asking(), score.answer(), score.points(), score.late());
    }

    private static List<Cell> withdrawn(List<GradedAnswer> answers, List<Asking> columns) {
        Map<AskingId, Asking> withdrawn = new HashMap<>();
        columns.stream().filter(Asking::isWithdrawn).forEach(asking -> withdrawn.put(asking.id(), asking));
        List<Cell> cells = new ArrayList<>();
        for (GradedAnswer answer : answers) {
            Asking asking = withdrawn.get(answer.asking());
            if (asking != null) {
                boolean late = !answer.at().isBefore(asking.slot().closes());
                cells.add(new Cell(asking, answer, 0, late));
            }
        }
        return cells;
    }

    private static Row row(Person person, List<Asking> columns, Map<Place, Cell> cells, Terms terms) {
        List<Cell> own = new ArrayList<>();
        for (Asking asking : columns) {
            Cell cell = cells.get(new Place(asking.id(), person.student()));
            if (cell != null) {
                own.add(cell);
            } else if (wasMissed(asking, person, terms.now())) {
                own.add(new Cell(asking, null, 0, false));
            }
        }
        return new Row(person, total(person, own, terms.points()), own);
    }

    /** What is still open may yet be answered, and what closed before the student came is nothing to have missed. */
    private static boolean wasMissed(Asking asking, Person person, Instant now) {
        Instant closes = asking.slot().closes();
        return !asking.isWithdrawn() && !now.isBefore(closes) && wasThere(asking, person);
    }

    private static boolean wasThere(Asking asking, Person person) {
        return asking.slot().closes().isAfter(person.joined());
    }

    private static Total total(Person person, List<Cell> cells, Points points) {
        List<Cell> counting = cells.stream()
                .filter(cell -> !cell.asking().isWithdrawn())
                .filter(cell -> !cell.late() || wasThere(cell.asking(), person))
                .toList();
        return new Total(
                counting.stream().mapToInt(Cell::points).sum(),
                counting.stream()
                        .mapToInt(cell -> points.most(cell.asking().question().type()))
                        .sum(),
                (int) counting.stream()
                        .filter(cell -> cell.answer() != null && !cell.late())
                        .count(),
                counting.size(),
                (int) counting.stream().filter(Cell::isUnreviewed).count());
    }
}
