package dev.lectern.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How long and how often postings were looked for that may have been sent. For one thread at a time. */
final class Doubtful {
    /** For so long a posting that is looked for in vain holds up what comes after it: order matters less than being heard. */
    private static final Duration HOLDING_UP = Duration.ofMinutes(10);
    /** For so long it is looked for even when it has become too late for it. */
    private static final Duration HOPE = Duration.ofHours(1);

    private record Looks(Instant first, int count) {}

    private final Map<PostingId, Looks> looks = new HashMap<>();

    /** Notes a look. @return how many there were */
    int looked(PostingId id, Instant now) {
        return looks.merge(id, new Looks(now, 1), (before, one) -> new Looks(before.first(), before.count() + 1))
                .count();
    }

    boolean holdsUp(PostingId id, Instant now) {
        return !isOlder(id, HOLDING_UP, now);
    }

    boolean isHopeless(PostingId id, Instant now) {
        return isOlder(id, HOPE, now);
    }

    void settled(PostingId id) {
        looks.remove(id);
    }

    private boolean isOlder(PostingId id, Duration age, Instant now) {
        Looks there = looks.get(id);
        return there != null && now.isAfter(there.first().plus(age));
    }
}
