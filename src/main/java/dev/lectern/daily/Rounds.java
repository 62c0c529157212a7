package dev.lectern.daily;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the caretaker look after every course when something is due, and every half minute besides. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** However far the next thing is: the computer may sleep, its clock be set, an instructor start or resume a course. */
    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);

    private static final Duration FINISHING = Duration.ofSeconds(5);

    private final Caretaker caretaker;
    private final List<Charge> charges;
    private final Board board;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "caretaker");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Future<?> next;

    private Rounds(Caretaker caretaker, List<Charge> charges, Board board, Clock clock) {
        this.caretaker = caretaker;
        this.charges = List.copyOf(charges);
        this.board = board;
        this.clock = clock;
    }

    /** Begins at once. */
    public static Rounds begin(Caretaker caretaker, List<Charge> charges, Board board, Clock clock) {
        Rounds rounds = new Rounds(caretaker, charges, board, clock);
        rounds.timer.execute(rounds::round);
        return rounds;
    }

    private void round() {
        Duration pause = LOOK_AROUND;
        for (Charge charge : charges) {
            Duration until = look(charge);
            pause = until.compareTo(pause) < 0 ? until : pause;
        }
        try {
            next = timer.schedule(this::round, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("No more rounds: the class is being closed.", e);
        }
    }

    /** What goes wrong with one course keeps no other from its posts. */
    private Duration look(Charge charge) {
        try {
            if (caretaker.step(charge, clock.instant())) {
                board.wake();
            }
            Instant now = clock.instant();
            // A millisecond later, for a timer may be early by its rounding.
            return caretaker
                    .next(charge, now)
                    .map(next -> Duration.between(now, next).plusMillis(1))
                    .orElse(LOOK_AROUND);
        } catch (RuntimeException e) {
            LOG.error("What is due in a course could not be posted; it is tried again.", e);
            return LOOK_AROUND;
        }
    }

    @Override
    public void close() {
        Future<?> coming = next;
        if (coming != null) {
            coming.cancel(false);
        }
        timer.shutdown();
        try {
            if (!timer.awaitTermination(FINISHING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What was being looked after when the class was closed is finished at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
