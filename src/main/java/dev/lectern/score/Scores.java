package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the answers of one course are worth at one moment: the pure function that leaderboard and progress stand on. The
 * same answers, whatever their order, always give the same scores. An asking that was withdrawn is as if it had never been
 * asked, and so are a rehearsal and a repeat that counts for nothing.
 */
public final class Scores {
    private static final Comparator<ScoredAnswer> BY_SLOT = Comparator.comparing(
                    (ScoredAnswer score) -> score.asking().slot())
            .thenComparing(score -> score.answer().student().value());

    private final List<Asking> askings;
    private final Instant now;
    private final List<ScoredAnswer> all;
    private final Set<AskingId> settled;

    private Scores(List<Asking> askings, Instant now, List<ScoredAnswer> all, Set<AskingId> settled) {
        this.askings = askings;
        this.now = now;
        this.all = all;
        this.settled = settled;
    }

    /**
     * @param answers in any order; answers to other courses' askings are left out, and of several answers of one student to
     *     one asking the earliest counts
     * @param askings of one course, in any order, withdrawn ones included
     */
    public static Scores of(List<GradedAnswer> answers, List<Asking> askings, ScoringRules rules, Instant now) {
        List<Asking> inOrder = askings.stream()
                .filter(Asking::counts)
                .sorted(Comparator.comparing(Asking::slot))
                .toList();
        Map<AskingId, Asking> byId = new HashMap<>();
        inOrder.forEach(asking -> byId.put(asking.id(), asking));
        List<ScoredAnswer> scored = new ArrayList<>();
        for (GradedAnswer answer : firstOfEach(answers)) {
            Asking asking = byId.get(answer.asking());
            if (asking != null) {
                scored.add(scored(answer, asking, rules.points()));
            }
        }
        scored.sort(BY_SLOT);
        return new Scores(inOrder, now, List.copyOf(scored), settled(inOrder, rules.feedback(), now));
    }

    /** The course's askings that count, by slot. */
    public List<Asking> askings() {
        return askings;
    }

    public Instant now() {
        return now;
    }

    /**
     * The answers that count by now, late ones (with 0 points) included, by slot. Where feedback waits for the close, an
     * answer to an asking that is not closed does not count yet: a score that moves would tell.
     */
    public List<ScoredAnswer> counted() {
        return all.stream()
                .filter(score -> settled.contains(score.asking().id()))
                .toList();
    }

    /** Whether answers to an asking count by now: it is closed, or feedback waits for nothing. */
    boolean isSettled(Asking asking) {
        return settled.contains(asking.id());
    }

    /** One student's part of {@link #counted()}. */
    public List<ScoredAnswer> countedOf(StudentNumber student) {
        return counted().stream()
                .filter(score -> score.answer().student().equals(student))
                .toList();
    }

    /** Everything one student answered, whether it counts yet or not, by slot. */
    public List<ScoredAnswer> givenBy(StudentNumber student) {
        return all.stream()
                .filter(score -> score.answer().student().equals(student))
                .toList();
    }

    private static ScoredAnswer scored(GradedAnswer answer, Asking asking, Points points) {
        boolean late = !answer.at().isBefore(asking.slot().closes());
        return new ScoredAnswer(asking, answer, late ? 0 : points.of(answer.verdict()), late);
    }

    private static List<GradedAnswer> firstOfEach(List<GradedAnswer> answers) {
        record Place(AskingId asking, StudentNumber student) {}
        return List.copyOf(answers.stream()
                .collect(Collectors.toMap(
                        answer -> new Place(answer.asking(), answer.student()), Function.identity(), Scores::earlier))
                .values());
    }

    private static GradedAnswer earlier(GradedAnswer one, GradedAnswer other) {
        return other.at().isBefore(one.at()) ? other : one;
    }

    private static Set<AskingId> settled(List<Asking> askings, Feedback feedback, Instant now) {
        Set<AskingId> settled = new HashSet<>();
        for (Asking asking : askings) {
            boolean closed = !now.isBefore(asking.slot().closes());
            if (closed || feedback == Feedback.AFTER_ANSWER) {
                settled.add(asking.id());
            }
        }
        return settled;
    }
}
