package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who has how many points. Ranks are computed among those shown, as if nobody else were in class. What a board gives away
 * is bounded: the best ten, or a student's own neighbourhood; there is no asking how many there are or who is last.
 */
public final class Leaderboard {
    /** How many places the public board has. Students who share the tenth rank are cut by student number. */
    public static final int TOP = 10;
    /** How many neighbours a student sees above, and below. */
    public static final int NEIGHBOURS = 2;

    private final List<Standing> standings;

    private Leaderboard(List<Standing> standings) {
        this.standings = List.copyOf(standings);
    }

    /**
     * @param shown who is on the board: neither hidden nor forgotten. To tell hidden students their own standing, let them
     *     in on a board of their own: {@code shown.or(student::equals)}
     */
    public static Leaderboard of(Scores scores, Predicate<StudentNumber> shown) {
        Map<StudentNumber, Standing> totals = new HashMap<>();
        for (ScoredAnswer score : scores.counted()) {
            StudentNumber student = score.answer().student();
            if (!score.late() && shown.test(student)) {
                totals.merge(student, new Standing(1, student, score.points(), 1), Leaderboard::sum);
            }
        }
        return new Leaderboard(ranked(totals.values().stream()
                .sorted(Comparator.comparingInt(Standing::points)
                        .reversed()
                        .thenComparing(standing -> standing.student().value()))
                .toList()));
    }

    public boolean isEmpty() {
        return standings.isEmpty();
    }

    /** The best {@value #TOP}, best first; without the last place, unless everybody shares the first. */
    public List<Standing> top() {
        return standings.stream()
                .limit(TOP)
                .filter(standing -> !isLastPlace(standing))
                .toList();
    }

    /** The top as a student sees it: in a class that fits on the board, their own place belongs to it whatever it is. */
    public List<Standing> top(StudentNumber student) {
        return standings.stream()
                .limit(TOP)
                .filter(standing -> !isLastPlace(standing)
                        || (standings.size() <= TOP && standing.student().equals(student)))
                .toList();
    }

    /** A student's own place; empty for students who are not on the board or have not answered anything that counts. */
    public Optional<Standing> of(StudentNumber student) {
        return standings.stream()
                .filter(standing -> standing.student().equals(student))
                .findFirst();
    }

    /**
     * A student with the nearest above and below, best first; empty where {@link #of(StudentNumber)} is. Nobody else's last
     * place is shown.
     */
    public List<Standing> around(StudentNumber student) {
        int own = of(student).map(standings::indexOf).orElse(-1);
        if (own < 0) {
            return List.of();
        }
        int from = Math.max(0, own - NEIGHBOURS);
        int to = Math.min(standings.size(), own + NEIGHBOURS + 1);
        return standings.subList(from, to).stream()
                .filter(standing -> standing.student().equals(student) || !isLastPlace(standing))
                .toList();
    }

    private boolean isLastPlace(Standing standing) {
        int last = standings.get(standings.size() - 1).rank();
        return last > 1 && standing.rank() == last;
    }

    private static Standing sum(Standing one, Standing other) {
        return new Standing(1, one.student(), one.points() + other.points(), one.answered() + other.answered());
    }

    private static List<Standing> ranked(List<Standing> sorted) {
        List<Standing> ranked = new ArrayList<>();
        int rank = 1;
        for (Standing standing : sorted) {
            if (!ranked.isEmpty() && ranked.get(ranked.size() - 1).points() != standing.points()) {
                rank = ranked.size() + 1;
            }
            ranked.add(new Standing(rank, standing.student(), standing.points(), standing.answered()));
        }
        return ranked;
    }
}
