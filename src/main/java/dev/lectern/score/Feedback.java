package dev.lectern.score;

/** When a student learns how an answer was judged, and so whether it may be changed. */
public enum Feedback {
    /** Privately and at once; the first answer is final. */
    AFTER_ANSWER,
    /** When the asking closes; until then the answer may be changed and nothing, not even a score, tells. */
    AT_CLOSE
}
