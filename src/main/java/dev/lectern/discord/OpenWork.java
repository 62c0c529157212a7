package dev.lectern.discord;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What was accepted and is not answered yet, so that stopping can wait for it. */
final class OpenWork {
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

    void add(CompletableFuture<?> work) {
        open.add(work);
        work.whenComplete((done, failure) -> open.remove(work));
    }

    /** Waits until all is done; false where that took too long. */
    boolean drain(Duration patience) {
        try {
            CompletableFuture.allOf(open.toArray(CompletableFuture[]::new))
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
