package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.QuestionVersion;
import dev.lectern.quiz.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Item figures over the ledger: what each question shows about itself once a class has answered it.
 *
 * <p>The facility index of an item is {@code mean(mark) / max(mark)}; marks run from 0 to 1 here, so it is their mean. The
 * discrimination is the item-rest correlation, Pearson's r between the mark in the item and the score in all others: the
 * item itself is left out of the sum, for with it even an item of pure chance would correlate with the total (S. Henrysson,
 * "Correction of item-total correlations in item analysis", Psychometrika 28, 1963, 211-218). Since students answer
 * different numbers of questions, the score in the rest is the mean mark of what they answered. It is not defined, and null,
 * where fewer than three students have both, or where all marks or all rests are the same.
 */
public final class ItemStatistics {
    /** Below this many judged answers no key is suspected: chance alone would point at some. */
    public static final int ENOUGH = 5;

    private final Map<StudentNumber, Tally> students = new LinkedHashMap<>();
    private final Map<Item, List<ScoredAnswer>> items = new LinkedHashMap<>();

    private record Item(QuestionId id, QuestionVersion version) {
        static Item of(ScoredAnswer score) {
            Question question = score.asking().question();
            return new Item(question.id(), question.version());
        }
    }

    private static final class Tally {
        private double marks;
        private int answers;

        void add(double mark) {
            marks += mark;
            answers++;
        }
    }

    private ItemStatistics() {}

    /**
     * The figures of every question version that was answered, in the order of first being asked. Answers that came late,
     * that do not count yet, or whose asking was withdrawn are left out.
     */
    public static List<ItemFigures> of(Scores scores) {
        ItemStatistics statistics = new ItemStatistics();
        scores.counted().stream()
                .filter(score -> !score.late() && !score.asking().isWithdrawn())
                .forEach(statistics::add);
        return statistics.items.values().stream().map(statistics::figures).toList();
    }

    private void add(ScoredAnswer score) {
        items.computeIfAbsent(Item.of(score), item -> new ArrayList<>()).add(score);
        if (isJudged(score)) {
            students.computeIfAbsent(score.answer().student(), student -> new Tally())
                    .add(mark(score));
        }
    }

    static boolean isJudged(ScoredAnswer score) {
        Outcome outcome = score.answer().verdict().outcome();
        return outcome != Outcome.UNDECIDED && outcome != Outcome.PARTICIPATED;
    }

    private static double mark(ScoredAnswer score) {
        return score.answer().verdict().mark();
    }

    private ItemFigures figures(List<ScoredAnswer> answers) {
        Question question = answers.get(answers.size() - 1).asking().question();
        List<ScoredAnswer> judged =
                answers.stream().filter(ItemStatistics::isJudged).toList();
        Double facility = judged.isEmpty()
                ? null
                : judged.stream().mapToDouble(ItemStatistics::mark).average().orElseThrow();
        List<Paired> pairs = pairs(judged);
        Double discrimination = Correlation.of(pairs.stream().map(Paired::point).toList());
        Picks picks = Picks.of(question, judged);
        return new ItemFigures(
                question,
                answers.size(),
                judged.size(),
                facility,
                discrimination,
                picks.distractor().orElse(null),
                judged.size() >= ENOUGH
                        && ((discrimination != null && discrimination < 0)
                                || Picks.of(question, topThird(pairs)).misled()));
    }

    /** An answer beside how its student did in the rest. */
    private record Paired(ScoredAnswer score, double rest) {
        Correlation.Point point() {
            return new Correlation.Point(mark(score), rest);
        }
    }

    /**
     * Students who answered nothing else say nothing about the rest. A question that was asked twice is in neither of its
     * rests.
     */
    private List<Paired> pairs(List<ScoredAnswer> judged) {
        Map<StudentNumber, Tally> own = new LinkedHashMap<>();
        judged.forEach(score -> own.computeIfAbsent(score.answer().student(), student -> new Tally())
                .add(mark(score)));
        List<Paired> pairs = new ArrayList<>();
        for (ScoredAnswer score : judged) {
            Tally all = students.get(score.answer().student());
            Tally here = own.get(score.answer().student());
            if (all != null && here != null && all.answers > here.answers) {
                pairs.add(new Paired(score, (all.marks - here.marks) / (all.answers - here.answers)));
            }
        }
        return pairs;
    }

    /** The best third by the rest, at least one, with everyone who did as well as the last of them. */
    private static List<ScoredAnswer> topThird(List<Paired> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<Double> rests = pairs.stream()
                .map(Paired::rest)
                .sorted(Comparator.reverseOrder())
                .toList();
        double least = rests.get((rests.size() + 2) / 3 - 1);
        return pairs.stream()
                .filter(pair -> pair.rest() >= least)
                .map(Paired::score)
                .toList();
    }
}
