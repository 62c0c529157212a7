package dev.lectern.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Work on its way through the {@link Writer}, and the thread that waits for it. */
final class Ticket<T> {
    private final Session.Work<T> work;
    private final boolean alone;
    private final Thread owner = Thread.currentThread();
    private @Nullable T result;
    private @Nullable Throwable failure;
    /** Written last and read first: what was written before it is seen by the owner. */
    private volatile boolean done;

    Ticket(Session.Work<T> work, boolean alone) {
        this.work = work;
        this.alone = alone;
    }

    /** Whether the work is to be done outside any transaction. */
    boolean isAlone() {
        return alone;
    }

    void run(Session session) throws SQLException {
        result = work.run(session);
    }

    void succeed() {
        done = true;
        LockSupport.unpark(owner);
    }

    void fail(Throwable reason) {
        failure = reason;
        succeed();
    }

    /** Waits, through interruptions: whether the work was done must not be left open. */
    T await() throws SQLException {
        boolean interrupted = false;
        while (!done) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // or the next park would not wait
        }
        if (interrupted) {
            owner.interrupt();
        }
        if (failure != null) {
            throw rethrown(failure);
        }
        return Objects.requireNonNull(result, "work gives a result");
    }

    private static SQLException rethrown(Throwable failure) throws SQLException {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return failure instanceof SQLException e ? e : new SQLException(failure);
    }
}
