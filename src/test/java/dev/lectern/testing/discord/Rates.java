package dev.lectern.testing.discord;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Discord's rates: five requests in five seconds per bucket, and fifty a second in all. */
final class Rates {
    private static final int PER_BUCKET = 5;
    private static final long BUCKET_MILLIS = 5_000;
    private static final int GLOBAL = 50;

    private record Window(long start, int used) {}

    private final Clock clock;
    private final Map<String, Window> buckets = new HashMap<>();
    private final Deque<Long> all = new ArrayDeque<>();

    Rates(Clock clock) {
        this.clock = clock;
    }

    /** A refusal, or nothing where one more request is fine. */
    Optional<Answer> global() {
        long now = clock.millis();
        while (!all.isEmpty() && all.peekFirst() <= now - 1_000) {
            all.removeFirst();
        }
        if (all.size() >= GLOBAL) {
            return Optional.of(Answer.tooMany((all.peekFirst() + 1_000 - now) / 1_000.0, true));
        }
        all.addLast(now);
        return Optional.empty();
    }

    Optional<Answer> bucket(String bucket) {
        long now = clock.millis();
        Window window = buckets.get(bucket);
        if (window == null || now >= window.start() + BUCKET_MILLIS) {
            window = new Window(now, 0);
        }
        if (window.used() >= PER_BUCKET) {
            double seconds = (window.start() + BUCKET_MILLIS - now) / 1_000.0;
            return Optional.of(Answer.tooMany(seconds, false).with(headers(bucket)));
        }
        buckets.put(bucket, new Window(window.start(), window.used() + 1));
        return Optional.empty();
    }

    Map<String, String> headers(String bucket) {
        Window window = buckets.get(bucket);
        if (window == null) {
            return Map.of();
        }
        double seconds = Math.max(0, window.start() + BUCKET_MILLIS - clock.millis()) / 1_000.0;
        return Map.of(
                "X-RateLimit-Limit", Integer.toString(PER_BUCKET),
                "X-RateLimit-Remaining", Integer.toString(PER_BUCKET - window.used()),
                "X-RateLimit-Reset-After", Double.toString(seconds),
                "X-RateLimit-Bucket", bucket.replaceAll("[0-9]", ""));
    }
}
