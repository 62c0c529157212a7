package dev.lectern.score;

import java.util.Arrays;
import java.util.Optional;

/** What a corrected key does to answers that were given before. */
public enum RegradePolicy {
    /** Everybody who tried gets the full mark. */
    FULL_CREDIT("full-credit"),
    /** The better of the two keys counts: nobody loses. */
    OLD_AND_NEW("old-and-new"),
    /** Only the corrected key counts. */
    NEW_ONLY("new-only"),
    /** What was given stays as it was judged; the key is right from now on. */
    NONE("none");

    private final String word;

    RegradePolicy(String word) {
        this.word = word;
    }

    /** As it is typed and kept. */
    public String word() {
        return word;
    }

    public static Optional<RegradePolicy> of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(word))
                .findFirst();
    }
}
