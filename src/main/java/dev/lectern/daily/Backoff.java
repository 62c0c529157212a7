package dev.lectern.daily;

import java.time.Duration;

/** How long to wait before trying again: twice as long each time, up to five minutes. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    private Backoff() {}

    /** @param tries how many there were, from 1 */
    static Duration after(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, tries - 1)));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
