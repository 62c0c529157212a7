package dev.lectern.daily;

import java.time.Duration;
import java.time.Instant;

/** How fast one address may be spoken to. For one thread at a time. */
final class Pace {
    static final Duration BETWEEN_EDITS = Duration.ofSeconds(5);

    private Instant resumes = Instant.MIN;
    private Instant nextEdit = Instant.MIN;

    /** Begins. Nobody knows what was said a moment before, perhaps by a process that died. */
    void begin(Instant now) {
        if (nextEdit.equals(Instant.MIN)) {
            edited(now);
        }
    }

    /** The platform asked to come again later; nothing is said there until then. */
    void pause(Instant until) {
        if (until.isAfter(resumes)) {
            resumes = until;
        }
    }

    Instant resumes() {
        return resumes;
    }

    void edited(Instant now) {
        nextEdit = now.plus(BETWEEN_EDITS);
    }

    Instant nextEdit() {
        return nextEdit;
    }
}
