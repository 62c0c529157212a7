package dev.lectern.daily;

import dev.lectern.chat.Workers;
import dev.lectern.quiz.AskingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that sends what is in the outbox, draws it again when it has changed, and closes questions on time. Each
 * address has its own pace, and each message is sent exactly once: what was cut off by a crash is looked for, never sent
 * blindly.
 */
public final class PostOffice implements Board, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final int THREADS = 8;
    /** However far the next thing is: the computer may sleep, its clock be set, and another process fill the outbox. */
    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);
    /** Answers come in crowds: a count is looked at when one has gathered. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);
    /** A platform's answer takes 20 s at most. */
    private static final Duration FINISHING = Duration.ofSeconds(25);

    private final Lanes lanes;
    private final Clock clock;
    private final ExecutorService workers = Workers.start("post", THREADS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "post-office");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile boolean closed;

    // Only the timer's thread touches these.
    private final Map<Lane, Run> runs = new HashMap<>();
    private Runnable cancelLook = PostOffice::nothing;

    /** What is known of a lane's turns. */
    private static final class Run {
        private boolean going;
        /** Whether something came up meanwhile. */
        private boolean more;

        private Runnable cancelNext = PostOffice::nothing;
    }

    private PostOffice(Desk desk, Clock clock) {
        this.lanes = new Lanes(desk);
        this.clock = clock;
    }

    /** Opens the post office. Where a platform is not ready yet, its announcer asks to come again later. */
    public static PostOffice open(Desk desk, Clock clock) {
        PostOffice office = new PostOffice(desk, clock);
        office.wake();
        return office;
    }

    @Override
    public void changed(AskingId asking) {
        lanes.changed(asking);
        if (counting.compareAndSet(false, true)) {
            onTimer(this::look, TOGETHER);
        }
    }

    @Override
    public void wake() {
        if (awake.compareAndSet(false, true)) {
            onTimer(this::look, Duration.ZERO);
        }
    }

    /** @return what keeps the task from running */
    private Runnable onTimer(Runnable task, Duration pause) {
        try {
            Future<?> waiting = timer.schedule(task, Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        } catch (RejectedExecutionException e) {
            LOG.debug("The post office is closed; what is in the outbox waits for the next start.", e);
            return PostOffice::nothing;
        }
    }

    private static void nothing() {}

    /** Only on the timer's thread, as everything that decides who runs. */
    private void look() {
        awake.set(false);
        counting.set(false);
        if (closed) {
            return;
        }
        Instant nextClose = Instant.MAX;
        try {
            Lanes.Sorted sorted = lanes.sort(clock.instant());
            sorted.busy().forEach(this::run);
            nextClose = sorted.nextClose();
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; it is tried again.", e);
        } finally {
            cancelLook.run();
            cancelLook = onTimer(this::look, until(nextClose));
        }
    }

    private void run(Lane lane) {
        Run run = runs.computeIfAbsent(lane, there -> new Run());
        if (closed || run.going) {
            run.more = true;
            return;
        }
        run.going = true;
        run.more = false;
        run.cancelNext.run();
        workers.execute(() -> go(lane, run));
    }

    private void go(Lane lane, Run run) {
        Turn turn = Turn.wait(clock.instant().plus(LOOK_AROUND));
        try {
            do {
                turn = lane.step(clock.instant());
            } while (turn.did() && !closed);
        } finally {
            Instant next = turn.next();
            onTimer(() -> ran(lane, run, next), Duration.ZERO);
        }
    }

    private void ran(Lane lane, Run run, Instant next) {
        run.going = false;
        if (run.more) {
            run(lane);
        } else if (!next.equals(Instant.MAX)) {
            run.cancelNext = onTimer(() -> run(lane), until(next));
        }
    }

    /** A millisecond later, for a timer may be early by its rounding. */
    private Duration until(Instant moment) {
        Instant soon = clock.instant().plus(LOOK_AROUND);
        return Duration.between(clock.instant(), moment.isBefore(soon) ? moment : soon)
                .plusMillis(1);
    }

    boolean isClosed() {
        return closed;
    }

    /** Finishes what is being sent; the rest stays in the outbox. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FINISHING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "A platform does not answer; whether its last message was sent is found out at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
