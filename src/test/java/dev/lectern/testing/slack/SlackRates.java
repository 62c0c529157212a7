package dev.lectern.testing.slack;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Slack's rates: a message a second per channel, about 50 edits and 100 modals a minute. */
final class SlackRates {
    private final Clock clock;
    private final Map<String, Deque<Long>> used = new HashMap<>();
    private volatile boolean on;

    SlackRates(Clock clock) {
        this.clock = clock;
    }

    void enforce() {
        on = true;
    }

    /** 0 where the call may pass, else how many seconds to wait. */
    int ask(String method, String channel) {
        if (!on) {
            return 0;
        }
        return switch (method) {
            case "chat.postMessage" -> ask(method + channel, 1, 1_000);
            case "chat.update" -> ask(method, 50, 60_000);
            case "views.open", "views.push", "views.update" -> ask(method, 100, 60_000);
            default -> 0;
        };
    }

    private synchronized int ask(String key, int most, long windowMillis) {
        long now = clock.millis();
        Deque<Long> times = used.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peekFirst() <= now - windowMillis) {
            times.removeFirst();
        }
        if (times.size() < most) {
            times.addLast(now);
            return 0;
        }
        return (int) Math.max(1, (times.getFirst() + windowMillis - now + 999) / 1_000);
    }
}
