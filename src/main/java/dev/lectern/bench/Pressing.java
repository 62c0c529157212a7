package dev.lectern.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/** Presses that one bot gets, and what becomes of them. */
final class Pressing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int OUTSTANDING = 64;

    private final Pressed platform;
    private final LongFunction<Press> presses;
    private final AtomicLong next = new AtomicLong();
    private int lost;

    /** @param presses the press with a number, from 0 */
    Pressing(Pressed platform, LongFunction<Press> presses) {
        this.platform = platform;
        this.presses = presses;
    }

    /** So many presses, so that what comes is not measured on code that was never run before; or for a time, where it is slow. */
    void warm(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (made() < count && System.nanoTime() < end) {
            flatOut(SLICE);
        }
    }

    /** As many as can be, with so many waiting at a time. */
    Latencies flatOut(Duration time) throws InterruptedException {
        return Callers.run(OUTSTANDING, time, caller -> press().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * So many a second, evenly, however the bot gets on. Each waits from the moment when it was due, so that a bot that
     * holds up what comes after is not spared.
     */
    Latencies offered(int perSecond, Duration time) throws Exception {
        int count = (int) (perSecond * time.toMillis() / 1_000);
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        List<CompletableFuture<Long>> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            awaitMoment(start + i * gap);
            replies.add(press());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                long left = Math.max(0, end - System.nanoTime());
                taken.add(replies.get(i).get(left, TimeUnit.NANOSECONDS) - (start + i * gap));
            } catch (TimeoutException | ExecutionException e) {
                lost++;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Latencies.of(taken.stream().mapToLong(Long::longValue).toArray(), seconds);
    }

    private static void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private CompletableFuture<Long> press() throws Exception {
        Press press = presses.apply(next.getAndIncrement());
        CompletableFuture<Long> reply = platform.replies().expect(press.number());
        platform.press(press);
        return reply;
    }

    /** How many presses there were. */
    long made() {
        return next.get();
    }

    /** Presses without a reply, and whatever else was not as it should be. */
    int errors() {
        return lost + platform.replies().errors();
    }
}
