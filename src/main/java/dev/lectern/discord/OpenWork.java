package dev.lectern.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was accepted and is not answered yet: not more than can be kept, and stopping can wait for it. */
final class OpenWork {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);

    private final int most;
    private final Map<Long, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param most how much may be open before nothing more is taken in */
    OpenWork(int most) {
        this.most = most;
    }

    /** Whether more than a little waits already, so that who comes now is told to come again. Logged once each time. */
    boolean isFull() {
        int waiting = open.size();
        if (waiting < most / 2) {
            told.set(false);
        }
        if (waiting >= most && told.compareAndSet(false, true)) {
            LOG.warn("More came in from Discord than could be answered. People are asked to try again.");
        }
        return waiting >= most;
    }

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
