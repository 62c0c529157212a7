package dev.lectern.app;

import dev.lectern.course.StoreException;
import dev.lectern.store.DataFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes again and again that the process which runs the classroom is alive, for {@code doctor --alive}. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    static final Duration EVERY = Duration.ofSeconds(10);
    /** A beat older than this means that the process is gone or stuck. */
    static final Duration STALE = EVERY.multipliedBy(3);

    /** How long a beat that has begun may take before it is left alone. */
    private static final Duration LAST_BEAT = Duration.ofSeconds(2);

    private final DataFolder folder;
    private final ScheduledExecutorService timer;
    private final Future<?> beats;

    private Heartbeat(DataFolder folder, ScheduledExecutorService timer, Future<?> beats) {
        this.folder = folder;
        this.timer = timer;
        this.beats = beats;
    }

    static Heartbeat of(DataFolder folder, Clock clock) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "lectern-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> beats = timer.scheduleAtFixedRate(() -> beat(folder, clock), 0, EVERY.toSeconds(), TimeUnit.SECONDS);
        return new Heartbeat(folder, timer, beats);
    }

    private static void beat(DataFolder folder, Clock clock) {
        try {
            folder.beat(clock.instant());
        } catch (StoreException e) {
            // The class goes on; whoever watches the heartbeat sees that it stopped.
            LOG.warn("The heartbeat could not be written: {}", e.getMessage());
        }
    }

    /** Lets the heart rest, so that nobody takes a class that has ended for one that runs. */
    @Override
    public void close() {
        beats.cancel(false);
        timer.shutdown();
        try {
            if (timer.awaitTermination(LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                folder.rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            LOG.warn("The heartbeat could not be taken away: {}", e.getMessage());
        }
    }
}
