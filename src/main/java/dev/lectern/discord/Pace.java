package dev.lectern.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Until when Discord wants to be left alone: for each kind of request in each channel, and in all. Safe for many threads. */
final class Pace {
    private static final int MOST = 5_000;
    private static final String ALL = "";

    private final Map<String, Deadline> closed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deadline> eldest) {
            return size() > MOST;
        }
    };

    /** How long to wait before the next request of that kind. */
    synchronized Duration wait(String kind) {
        Duration own = left(kind);
        Duration all = left(ALL);
        return own.compareTo(all) > 0 ? own : all;
    }

    private Duration left(String kind) {
        Deadline until = closed.get(kind);
        return until == null ? Duration.ZERO : until.left();
    }

    /** Learns from what came with an answer. */
    synchronized void learn(String kind, Headers headers) {
        if ("0".equals(headers.get("X-RateLimit-Remaining"))) {
            closed.put(kind, Deadline.in(seconds(headers.get("X-RateLimit-Reset-After"), 1)));
        }
    }

    /** Learns from a refusal because of too many requests, and tells how long to stay away. */
    synchronized Duration refused(String kind, Headers headers) {
        Duration pause = seconds(headers.get("Retry-After"), 5);
        // Without Via it was not Discord itself but what stands before it, which counts everything.
        boolean all = headers.get("X-RateLimit-Global") != null || headers.get("Via") == null;
        closed.put(all ? ALL : kind, Deadline.in(pause));
        return pause;
    }

    private static Duration seconds(@Nullable String header, int otherwise) {
        try {
            double seconds = header == null ? otherwise : Double.parseDouble(header);
            return Duration.ofMillis((long) Math.ceil(Math.min(Math.max(seconds, 0), 86_400) * 1_000));
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(otherwise);
        }
    }
}
