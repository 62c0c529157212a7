package dev.lectern.app.classday;

import java.time.Instant;
import java.util.List;

/** A stage with channels, and with rates. */
interface Platform extends Stage {
    /** From now on the platform's rates hold. */
    void enforceRates();

    /** When a message in the course's channel was edited, or was to be. */
    List<Instant> edits(Room room);
}
