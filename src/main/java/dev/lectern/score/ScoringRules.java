package dev.lectern.score;

/** How a course turns answers into scores. */
public record ScoringRules(Points points, Feedback feedback) {
    public static final ScoringRules DEFAULT = new ScoringRules(Points.GRADED, Feedback.AFTER_ANSWER);
}
