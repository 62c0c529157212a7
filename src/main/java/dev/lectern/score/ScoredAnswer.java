package dev.lectern.score;

import dev.lectern.quiz.Asking;

/**
 * An answer and what it is worth by the rules of its course.
 *
 * @param points 0 for a late answer
 * @param late whether it was given at or after its asking's close
 */
public record ScoredAnswer(Asking asking, GradedAnswer answer, int points, boolean late) {}
