package dev.lectern.review;

import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What one student had best try next. */
public final class NextPractice {
    /** How far ahead in lecture order an unseen question may be drawn from: whoever skips one soon meets another. */
    static final int WINDOW = 3;

    private NextPractice() {}

    /**
     * First one of the next few unseen questions, then the ones that went wrong or stayed undecided, longest ago first, then
     * the others, longest ago first. The question answered last comes last of all: its answer was just shown.
     *
     * @param questions that may be practiced, in lecture order
     * @param latest how the student's latest round of each question went
     */
    public static Optional<Question> choose(
            List<Question> questions, List<PracticeRound.Outcome> latest, RandomGenerator random) {
        Map<QuestionId, PracticeRound.Outcome> seen = latest.stream()
                .collect(Collectors.toMap(PracticeRound.Outcome::question, Function.identity(), NextPractice::later));
        List<Question> unseen = questions.stream()
                .filter(question -> !seen.containsKey(question.id()))
                .limit(WINDOW)
                .toList();
        if (!unseen.isEmpty()) {
            return Optional.of(unseen.get(random.nextInt(unseen.size())));
        }
        List<Seen> again = questions.stream()
                .flatMap(question ->
                        Optional.ofNullable(seen.get(question.id()))
                                .map(outcome -> new Seen(question, outcome))
                                .stream())
                .toList();
        Instant newest = again.stream()
                .map(Seen::answered)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return again.stream()
                .min(Comparator.comparing((Seen one) -> one.answered().equals(newest))
                        .thenComparing(Seen::settled)
                        .thenComparing(Seen::answered))
                .map(Seen::question);
    }

    private static PracticeRound.Outcome later(PracticeRound.Outcome one, PracticeRound.Outcome other) {
        return other.answered().isAfter(one.answered()) ? other : one;
    }

    private record Seen(Question question, PracticeRound.Outcome latest) {
        Instant answered() {
            return latest.answered();
        }

        boolean settled() {
            return latest.outcome() == Outcome.CORRECT || latest.outcome() == Outcome.PARTICIPATED;
        }
    }
}
