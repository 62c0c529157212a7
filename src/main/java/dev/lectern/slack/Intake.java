package dev.lectern.slack;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries in, each once and not more than can be kept, and knows when all that was taken is done. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int REMEMBERED = 20_000;

    enum Taken {
        YES,
        BEFORE,
        FULL
    }

    private final Executor workers;
    private final int most;
    private final Seen seen = new Seen(REMEMBERED);
    private int open;
    private boolean closed;

    /** @param most how much may be open at a time; beyond that, whoever delivers is told to come again */
    Intake(Executor workers, int most) {
        this.workers = workers;
        this.most = most;
    }

    /** Takes work in and returns at once. */
    Taken take(String key, Runnable work) {
        if (!seen.first(key)) {
            return Taken.BEFORE;
        }
        if (!begin()) {
            seen.forget(key);
            return Taken.FULL;
        }
        try {
            workers.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            end();
            seen.forget(key);
            return Taken.FULL;
        }
        return Taken.YES;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a delivery from Slack failed: {}", e.getClass().getName());
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (closed || open >= most) {
            return false;
        }
        open++;
        return true;
    }

    /** More to wait for, on behalf of work that is open. */
    synchronized void more() {
        open++;
    }

    synchronized void end() {
        open--;
        notifyAll();
    }

    /** Takes nothing more, and waits for what was taken; false where that took too long. */
    synchronized boolean drain(Duration patience) throws InterruptedException {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (open > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
