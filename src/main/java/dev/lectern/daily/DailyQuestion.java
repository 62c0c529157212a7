package dev.lectern.daily;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.score.Ledger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The one graded question of a slot: the first to ask for it settles it, and from then on it is the same for everyone. */
public final class DailyQuestion {
    private final Ledger ledger;
    private final RandomGenerator random;

    /** @param random secure and safe for many threads: students must not be able to foresee where the key is shown */
    public DailyQuestion(Ledger ledger, RandomGenerator random) {
        this.ledger = ledger;
        this.random = random;
    }

    /**
     * The asking of a slot, chosen now if there is none yet.
     *
     * @param released the questions of released lectures, in lecture order
     * @return empty when there is nothing to ask
     */
    public Optional<Asking> of(CourseId course, Slot slot, List<Question> released) {
        return ledger.ask(
                course,
                slot,
                asked -> next(released, asked)
                        .map(question -> new Ledger.Choice(question, OptionOrder.draw(question, random))));
    }

    /**
     * What to ask next: in lecture order what was never asked, then what was asked longest ago. Questions that their author
     * keeps for practice are never asked. An asking that was withdrawn does not count as having asked its question.
     *
     * @param asked so far, in slot order
     */
    public static Optional<Question> next(List<Question> released, List<Asking> asked) {
        Map<QuestionId, Integer> lastAsked = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).isWithdrawn()) {
                lastAsked.put(asked.get(i).question().id(), i);
            }
        }
        return released.stream()
                .filter(question -> !question.item().practiceOnly())
                .min(Comparator.comparingInt(question -> lastAsked.getOrDefault(question.id(), -1)));
    }
}
