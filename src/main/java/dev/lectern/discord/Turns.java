package dev.lectern.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One at a time for each channel, in order of coming, and not more in the line than {@code most}. */
final class Turns {
    private static final class Line {
        private final Semaphore turn = new Semaphore(1, true);
        private int in;
    }

    private final int most;
    private final Map<String, Line> lines = new HashMap<>();

    Turns(int most) {
        this.most = most;
    }

    /** Whose turn it is, until it ends. */
    interface Turn {
        void end();
    }

    /** Waits for the channel's turn; empty where the line is too long or the deadline passes first. */
    Optional<Turn> await(String channel, Deadline deadline) throws InterruptedException {
        Line line = join(channel);
        if (line == null) {
            return Optional.empty();
        }
        boolean had = false;
        try {
            had = line.turn.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return had ? Optional.of(() -> end(channel, line)) : Optional.empty();
        } finally {
            if (!had) {
                leave(channel, line);
            }
        }
    }

    private synchronized @Nullable Line join(String channel) {
        Line line = lines.computeIfAbsent(channel, key -> new Line());
        if (line.in >= most) {
            return null;
        }
        line.in++;
        return line;
    }

    private void end(String channel, Line line) {
        line.turn.release();
        leave(channel, line);
    }

    private synchronized void leave(String channel, Line line) {
        if (--line.in == 0) {
            lines.remove(channel);
        }
    }
}
