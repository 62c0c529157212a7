package dev.lectern.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What was accepted and is not answered yet, so that stopping can wait for it. */
final class OpenWork {
    private final Map<Long, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    void add(CompletableFuture<?> work) {
        long number = last.incrementAndGet();
        open.put(number, work);
        var unused = work.whenComplete((done, failure) -> open.remove(number));
    }

    /** Waits until all is done; false where that took too long. */
    boolean drain(Duration patience) {
        try {
            CompletableFuture.allOf(open.values().toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> true)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
