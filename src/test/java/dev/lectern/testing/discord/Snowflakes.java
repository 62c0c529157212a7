package dev.lectern.testing.discord;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: milliseconds since 2015 and a counter. */
public final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final AtomicLong LAST = new AtomicLong();

    private Snowflakes() {}

    /** A new id of now: JDA takes an interaction for expired when its id is old, so this follows the machine's clock. */
    public static long next() {
        return at(Instant.now());
    }

    /** A new id of that moment. */
    static long at(Instant moment) {
        long counter = LAST.incrementAndGet() & 0x3fffff;
        return (moment.toEpochMilli() - EPOCH) << 22 | counter;
    }

    public static Instant time(long id) {
        return Instant.ofEpochMilli((id >> 22) + EPOCH);
    }
}
