package dev.lectern.daily;

import java.time.Instant;

/**
 * What became of an address's turn to have one thing done.
 *
 * @param did whether something was done: then there may be more to do at once
 * @param next when there may be something to do; {@link Instant#MAX} where nothing is known of
 */
record Turn(boolean did, Instant next) {
    static final Turn NOTHING = new Turn(false, Instant.MAX);

    static Turn did(Instant now) {
        return new Turn(true, now);
    }

    static Turn wait(Instant until) {
        return new Turn(false, until);
    }

    /** Whichever comes first. */
    Turn or(Instant moment) {
        return moment.isBefore(next) ? new Turn(did, moment) : this;
    }
}
