package dev.lectern.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread and the one session that change the database. Whatever waits when the writer looks up is done in one
 * transaction; when that is on disk, everyone whose work was in it learns so. Where something in a group fails, the group
 * is rolled back and each work is done again in a transaction of its own, so that a failure is only its owner's. Safe for
 * use by many threads.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    /** Keeps one group from holding back the first in it for long. */
    private static final int LARGEST_GROUP = 512;

    private final Sessions sessions;
    private final Thread thread;
    private final Object lock = new Object();
    private List<Ticket<?>> waiting = new ArrayList<>();
    private boolean idle;
    private boolean closed;

    /** Only the writer's thread touches it once that has started. */
    private Session session;

    Writer(Sessions sessions) throws SQLException {
        this.sessions = sessions;
        session = sessions.open();
        thread = new Thread(this::runUntilClosed, "lectern-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does work in a transaction and comes back when it is on disk. The calling thread waits for that even when it is
     * interrupted; it stays interrupted.
     *
     * @throws SQLException what the database answered; nothing was changed
     * @throws RuntimeException what the work threw; nothing was changed
     */
    <T> T write(Session.Work<T> work) throws SQLException {
        return submit(new Ticket<>(work, false));
    }

    /** Does work outside any transaction, between groups. */
    <T> T outside(Session.Work<T> work) throws SQLException {
        return submit(new Ticket<>(work, true));
    }

    private <T> T submit(Ticket<T> ticket) throws SQLException {
        synchronized (lock) {
            if (closed) {
                throw new StoreException("Lectern is closing. This change was not saved.");
            }
            waiting.add(ticket);
            if (idle) {
                lock.notify();
            }
        }
        return ticket.await();
    }

    private void runUntilClosed() {
        for (List<Ticket<?>> batch = next(); !batch.isEmpty(); batch = next()) {
            List<Ticket<?>> group = new ArrayList<>();
            for (Ticket<?> ticket : batch) {
                if (ticket.isAlone()) {
                    together(group);
                    group.clear();
                    alone(ticket);
                } else {
                    group.add(ticket);
                    if (group.size() == LARGEST_GROUP) {
                        together(group);
                        group.clear();
                    }
                }
            }
            together(group);
        }
    }

    /** Everything that waits; empty only once the writer is closed and everything it had accepted is done. */
    private List<Ticket<?>> next() {
        synchronized (lock) {
            while (waiting.isEmpty() && !closed) {
                idle = true;
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    LOG.debug("Nobody interrupts the writer; it goes on.");
                }
                idle = false;
            }
            List<Ticket<?>> batch = waiting;
            waiting = new ArrayList<>();
            return batch;
        }
    }

    private void together(List<Ticket<?>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            begin();
        } catch (SQLException | RuntimeException e) {
            group.forEach(ticket -> ticket.fail(e));
            return;
        }
        try {
            for (Ticket<?> ticket : group) {
                ticket.run(session);
            }
            session.update("COMMIT");
        } catch (Throwable e) { // an Error is its owner's too: the writer has to outlive it
            rollBack();
            if (group.size() == 1) {
                group.get(0).fail(e);
            } else {
                group.forEach(ticket -> together(List.of(ticket)));
            }
            return;
        }
        group.forEach(Ticket::succeed);
    }

    private void alone(Ticket<?> ticket) {
        try {
            ticket.run(session);
            ticket.succeed();
        } catch (Throwable e) {
            ticket.fail(e);
        }
    }

    private void begin() throws SQLException {
        try {
            session.update("BEGIN IMMEDIATE");
        } catch (SQLException e) {
            if (!Failures.isBusy(e)) {
                reopen(e);
            }
            session.update("BEGIN IMMEDIATE");
        }
    }

    /** After a fault of the disk a session may be of no more use, or stuck in a transaction that would not end. */
    private void reopen(SQLException reason) throws SQLException {
        LOG.warn("The writing connection failed and is opened anew.", reason);
        Session fresh = sessions.open();
        Session old = session;
        session = fresh;
        try {
            old.close();
        } catch (SQLException e) {
            LOG.warn("The failed connection could not be closed.", e);
        }
    }

    private void rollBack() {
        try {
            session.update("ROLLBACK");
        } catch (SQLException e) {
            // After some errors SQLite has rolled back by itself; if it has not, the next BEGIN fails and we start
            // afresh.
            LOG.debug("There was nothing to roll back.", e);
        }
    }

    /** Does everything that was accepted, then ends. */
    @Override
    public void close() throws SQLException {
        synchronized (lock) {
            closed = true;
            lock.notify();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        session.close();
    }
}
