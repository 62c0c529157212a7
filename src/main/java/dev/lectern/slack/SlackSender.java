package dev.lectern.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies, and lets the waiting ones wait without a thread. */
final class SlackSender {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSender.class);

    private final SlackCalls calls;
    private final Intake intake;
    private final Executor workers;
    private final ScheduledExecutorService timer;

    SlackSender(SlackCalls calls, Intake intake, Executor workers, ScheduledExecutorService timer) {
        this.calls = calls;
        this.intake = intake;
        this.workers = workers;
        this.timer = timer;
    }

    /** Sends what can be sent now and returns; what has to wait comes later, and the intake waits for it. */
    void reply(Route route, List<SlackMessage> messages, boolean everyone) {
        intake.more();
        run(new Delivery(calls, route, messages, everyone));
    }

    private void run(Delivery delivery) {
        Optional<Duration> wait = Optional.empty();
        try {
            wait = delivery.step();
            if (wait.isPresent()) {
                Future<?> unused = timer.schedule(
                        () -> workers.execute(() -> run(delivery)), wait.get().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            wait = Optional.empty();
            LOG.warn("a reply was still waiting at shutdown and is lost");
        } finally {
            if (wait.isEmpty()) {
                intake.end();
            }
        }
    }
}
