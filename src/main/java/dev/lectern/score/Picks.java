package dev.lectern.score;

import dev.lectern.quiz.Grader;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.quiz.Verdict.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * How often each option of a question was picked.
 *
 * @param keys by the author's letter, or {@code True} or {@code False}; a key that nobody picked is here with 0
 * @param distractors the same for wrong options
 */
record Picks(Map<String, Integer> keys, Map<String, Integer> distractors) {

    static Picks of(Question question, List<ScoredAnswer> answers) {
        if (question instanceof MultipleChoice choice) {
            return of(choice, answers);
        }
        if (question instanceof TrueFalse statement) {
            int right = (int) answers.stream()
                    .filter(score -> says(statement, score) == statement.key())
                    .count();
            return new Picks(
                    Map.of(word(statement.key()), right), Map.of(word(!statement.key()), answers.size() - right));
        }
        return new Picks(Map.of(), Map.of());
    }

    private static Picks of(MultipleChoice choice, List<ScoredAnswer> answers) {
        Picks picks = new Picks(new TreeMap<>(), new TreeMap<>());
        for (int option = 0; option < choice.options().size(); option++) {
            picks.of(choice, option).put(MultipleChoice.letter(option), 0);
        }
        for (ScoredAnswer score : answers) {
            for (int option : picked(choice, score)) {
                picks.of(choice, option).merge(MultipleChoice.letter(option), 1, Integer::sum);
            }
        }
        return picks;
    }

    private Map<String, Integer> of(MultipleChoice choice, int option) {
        return choice.keys().contains(option) ? keys : distractors;
    }

    private static Collection<Integer> picked(MultipleChoice choice, ScoredAnswer score) {
        String raw = score.answer().raw();
        if (raw == null) {
            return List.of();
        }
        MultipleChoice asked = score.asking().asked() instanceof MultipleChoice before ? before : choice;
        Optional<SortedSet<Integer>> picked = Grader.picks(asked, score.asking().order(), raw);
        return picked.isPresent() ? picked.get() : List.of();
    }

    /** Not whether it was judged correct: a corrected key may have left what was right before so. */
    private static boolean says(TrueFalse statement, ScoredAnswer score) {
        String raw = score.answer().raw();
        boolean judged = statement.key() == (score.answer().verdict().outcome() == Outcome.CORRECT);
        if (raw == null || !score.asking().isCorrected()) {
            return judged;
        }
        return Grader.says(statement, raw).orElse(judged);
    }

    private static String word(boolean key) {
        return key ? "True" : "False";
    }

    /** The wrong option picked most often; of several the first. */
    Optional<ItemFigures.Distractor> distractor() {
        return distractors.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> new ItemFigures.Distractor(entry.getKey(), entry.getValue()));
    }

    /** Whether some wrong option was picked more often than some key. */
    boolean misled() {
        int most =
                distractors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int least = keys.values().stream().mapToInt(Integer::intValue).min().orElse(most);
        return most > least;
    }
}
