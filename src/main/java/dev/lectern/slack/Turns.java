package dev.lectern.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A message a second per channel, as Slack asks: who wants to send takes a turn, and channels do not wait for each other. */
final class Turns {
    static final Duration PACE = Duration.ofSeconds(1);

    /** Channels whose pause is over are forgotten beyond this many. */
    private static final int REMEMBERED = 1_000;

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<String, Long> free = new HashMap<>();

    /**
     * @param patience how long anybody waits for a turn
     * @param nanoTime as {@link System#nanoTime} counts
     */
    Turns(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** How long to wait for the turn that was just taken; empty where none was, because that would be too long. */
    synchronized Optional<Duration> take(String channel) {
        Duration wait = left(channel);
        if (wait.compareTo(patience) > 0) {
            return Optional.empty();
        }
        pause(channel, wait.plus(PACE));
        return Optional.of(wait);
    }

    /** How long a channel is taken. */
    synchronized Duration left(String channel) {
        long now = nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(0, free.getOrDefault(channel, now) - now));
    }

    /** Nobody sends to a channel for a while. */
    synchronized void pause(String channel, Duration pause) {
        long now = nanoTime.getAsLong();
        if (free.size() >= REMEMBERED) {
            free.values().removeIf(time -> time - now <= 0);
        }
        free.merge(channel, now + pause.toNanos(), (one, other) -> one - other > 0 ? one : other);
    }
}
