package dev.lectern.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few sessions that only read, beside the writer. They are opened as they are needed. Safe for use by many threads. */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int SESSIONS = 4;

    private final Sessions sessions;
    private final Semaphore free = new Semaphore(SESSIONS);
    private final Deque<Session> idle = new ArrayDeque<>();

    Readers(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Reads; everything that the work sees is of one moment. */
    <T> T read(Session.Work<T> work) throws SQLException {
        free.acquireUninterruptibly();
        try {
            Session session = take();
            boolean fine = false;
            try {
                T result = inSnapshot(session, work);
                fine = true;
                return result;
            } finally {
                giveBack(session, fine);
            }
        } finally {
            free.release();
        }
    }

    private static <T> T inSnapshot(Session session, Session.Work<T> work) throws SQLException {
        session.update("BEGIN");
        T result = work.run(session);
        session.update("COMMIT");
        return result;
    }

    private Session take() throws SQLException {
        @Nullable Session session;
        synchronized (idle) {
            session = idle.poll();
        }
        if (session != null) {
            return session;
        }
        Session fresh = sessions.open();
        fresh.execute("PRAGMA query_only = on");
        return fresh;
    }

    /** One that failed may still be inside a transaction; another is opened in its place when needed. */
    private void giveBack(Session session, boolean fine) {
        if (fine) {
            synchronized (idle) {
                idle.push(session);
            }
        } else {
            close(session);
        }
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("A reading connection could not be closed.", e);
        }
    }

    /** Waits for reads that are under way. */
    @Override
    public void close() {
        free.acquireUninterruptibly(SESSIONS);
        idle.forEach(Readers::close);
        idle.clear();
    }
}
