package dev.lectern.discord;

import java.time.Duration;

/** A moment by which something is over, on a clock that only goes forward. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it; nothing where it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean reaches(Duration time) {
        return time.compareTo(left()) < 0;
    }
}
