package dev.lectern.bench;

import java.util.Arrays;

/** How long each of many calls took. */
final class Latencies {
    private final long[] sortedNanos;
    private final double seconds;

    private Latencies(long[] sortedNanos, double seconds) {
        this.sortedNanos = sortedNanos;
        this.seconds = seconds;
    }

    /** @param seconds how long all of it took, from the first call to the last answer */
    static Latencies of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, seconds);
    }

    double perSecond() {
        return sortedNanos.length / seconds;
    }

    /** The time in milliseconds that a share {@code p} of the calls stayed within: the nearest rank. */
    double percentileMillis(double p) {
        if (sortedNanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(p * sortedNanos.length);
        return sortedNanos[Math.max(1, rank) - 1] / 1e6;
    }
}
