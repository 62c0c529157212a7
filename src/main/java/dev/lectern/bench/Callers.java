package dev.lectern.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that make the same call again and again, each waiting for its answer before the next. */
final class Callers {
    private static final int FIRST_ROOM = 1 << 14;

    private Callers() {}

    /**
     * Runs {@code count} callers for a time.
     *
     * @param call makes one call; told which caller it is, from 0
     * @throws IllegalStateException where a call failed, with its reason
     */
    static Latencies run(int count, Duration time, Call call) throws InterruptedException {
        long[][] nanos = new long[count][];
        CountDownLatch ready = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int caller = i;
            Thread thread = new Thread(() -> nanos[caller] = calls(caller, time, call, ready, failure));
            thread.start();
            threads.add(thread);
        }
        long start = System.nanoTime();
        ready.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
        return Latencies.of(joined(nanos), seconds);
    }

    /** One call of one caller. */
    interface Call {
        void make(int caller) throws Exception;
    }

    private static long[] calls(
            int caller, Duration time, Call call, CountDownLatch ready, AtomicReference<@Nullable Throwable> failure) {
        long[] taken = new long[FIRST_ROOM];
        int made = 0;
        try {
            ready.await();
            long end = System.nanoTime() + time.toNanos();
            for (long now = System.nanoTime(); now < end && failure.get() == null; now = System.nanoTime()) {
                call.make(caller);
                if (made == taken.length) {
                    taken = Arrays.copyOf(taken, made * 2);
                }
                taken[made++] = System.nanoTime() - now;
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
        return Arrays.copyOf(taken, made);
    }

    private static long[] joined(long[][] parts) {
        return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    }
}
