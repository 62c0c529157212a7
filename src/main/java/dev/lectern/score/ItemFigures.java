package dev.lectern.score;

import dev.lectern.quiz.Question;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a question did over everyone who answered it in time, whenever it was asked.
 *
 * @param answers how many answered
 * @param judged how many of these were judged by now: undecided answers and reflections are not
 * @param facility the mean mark as a share of the greatest, from 0 (nobody had it) to 1 (all had); null where nothing is
 *     judged
 * @param discrimination from -1 to 1, how far those who had it also did well in the rest; null where it is not defined
 * @param distractor the wrong option picked most often; null where nobody picked one, or the question has none
 * @param possiblyWrongKey whether an instructor should look at the key
 */
public record ItemFigures(
        Question question,
        int answers,
        int judged,
        @Nullable Double facility,
        @Nullable Double discrimination,
        @Nullable Distractor distractor,
        boolean possiblyWrongKey) {

    /**
     * @param option the author's letter, or {@code True} or {@code False}
     * @param picks how many picked it
     */
    public record Distractor(String option, int picks) {}
}
