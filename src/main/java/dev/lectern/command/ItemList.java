package dev.lectern.command;

import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.score.ItemFigures;
import dev.lectern.score.ItemStatistics;
import dev.lectern.score.Scores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The questions that a class has answered, with their figures: first those whose key needs a look, then the hardest. */
final class ItemList {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> !entry.figures().possiblyWrongKey())
            .thenComparing(Comparator.comparingInt(Entry::doubts).reversed())
            .thenComparing(entry -> entry.figures().facility(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Entry> entries;

    /**
     * One version of a question.
     *
     * @param last when it was asked last
     * @param doubts how often a student said that its key is wrong, once per student and asking
     */
    record Entry(ItemFigures figures, Asking last, int doubts) {
        /** What it is called by: the word of its last asking. */
        String word() {
            return new Target.Graded(last.id()).word();
        }

        Question question() {
            return figures.question();
        }
    }

    private ItemList(List<Entry> entries) {
        this.entries = entries;
    }

    static ItemList of(School school, Classroom classroom, Instant at) {
        Scores scores = school.scores(classroom, at);
        return new ItemList(ItemStatistics.of(scores).stream()
                .map(figures -> entry(school, figures, scores.askings()))
                .sorted(ORDER)
                .toList());
    }

    private static Entry entry(School school, ItemFigures figures, List<Asking> askings) {
        List<Asking> same = askings.stream()
                .filter(asking -> isSame(asking.question(), figures.question()))
                .toList();
        int doubts = same.stream()
                .mapToInt(asking -> school.records().doubts().count(asking.id()))
                .sum();
        return new Entry(figures, same.get(same.size() - 1), doubts);
    }

    private static boolean isSame(Question one, Question other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    List<Entry> entries() {
        return entries;
    }

    /** The question of an asking, be it the last one or an earlier one. */
    Optional<Entry> find(Asking asking) {
        return entries.stream()
                .filter(entry -> isSame(entry.question(), asking.question()))
                .findFirst();
    }
}
