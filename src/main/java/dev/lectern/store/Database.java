package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database of a data folder. Several may be open on one folder, in one process or in many: SQLite's locks keep
 * them apart. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** One process must not ask twice at a time for the lock of a file. */
    private static final Object OPENING = new Object();

    private final DataFolder folder;
    private final Clock clock;
    private final IdentityHash hash;
    private final Writer writer;
    private final Readers readers;
    private final Askings askings = new Askings();

    private Database(DataFolder folder, Clock clock, IdentityHash hash, Sessions sessions) throws SQLException {
        this.folder = folder;
        this.clock = clock;
        this.hash = hash;
        writer = new Writer(sessions);
        readers = new Readers(sessions);
    }

    /**
     * Opens the database of a folder, making both where there are none and bringing an older one up to date.
     *
     * @param clock tells what has expired
     * @throws StoreException where that cannot be done
     */
    public static Database open(DataFolder folder, Clock clock) {
        return open(folder, clock, new Sessions(folder, PATIENCE));
    }

    static Database open(DataFolder folder, Clock clock, Sessions sessions) {
        folder.prepare();
        try {
            return new Database(folder, clock, setUp(folder, clock, sessions), sessions);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        } catch (IOException e) {
            throw folder.notWritable(e);
        }
    }

    /** What must not be done by two processes at a time is done under a lock on the key's file. */
    private static IdentityHash setUp(DataFolder folder, Clock clock, Sessions sessions)
            throws IOException, SQLException {
        synchronized (OPENING) {
            try (FileChannel key = OwnerOnly.open(folder.secretKey());
                    FileLock lock = key.lock()) {
                LOG.debug("Setting up under {}.", lock);
                OwnerOnly.file(folder.database());
                try (Session session = sessions.open()) {
                    session.execute("PRAGMA journal_mode = wal");
                    Schema.bringUpToDate(session, sessions, folder, clock.instant());
                    Spent.purge(session, clock.instant());
                    LinkOffers.purge(session, clock.instant());
                    eraseWhatIsOwed(session);
                }
                return IdentityHash.keyedBy(key);
            }
        }
    }

    /** A process may have been killed, or the disk full, between forgetting and erasing. */
    private static void eraseWhatIsOwed(Session session) {
        try {
            if (Erasure.isOwed(session)) {
                Erasure.perform(session);
            }
        } catch (SQLException e) {
            LOG.warn("What was forgotten could not be erased from disk yet; the next start tries again.", e);
        }
    }

    /**
     * Changes the database in one transaction.
     *
     * @throws StoreException where it could not be done; nothing was changed
     */
    <T> T write(Session.Work<T> work) {
        try {
            return writer.write(work);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        }
    }

    /** Reads from one moment's state, which holds every change that was acknowledged before. */
    <T> T read(Session.Work<T> work) {
        try {
            return readers.read(work);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        }
    }

    /** Does something with the writer's session between transactions. */
    <T> T outside(Session.Work<T> work) {
        try {
            return writer.outside(work);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        }
    }

    /** What SQLite's own check of the file finds wrong; empty where all is well. Takes longer the more is kept. */
    public List<String> damage() {
        return read(session -> session.all("PRAGMA integrity_check", row -> row.getString(1))).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    /** Whether changes can be made now: the writer, and not only a reader, has answered. Waits as long as a change would. */
    public boolean answers() {
        try {
            return outside(session -> session.first("SELECT 1", row -> row.getInt(1)))
                    .isPresent();
        } catch (StoreException e) {
            return false;
        }
    }

    Clock clock() {
        return clock;
    }

    /** Shared, for what one port changes the others must see. */
    Askings askings() {
        return askings;
    }

    ErasureList erasures() {
        return new ErasureList(folder, hash);
    }

    IdentityHash hash() {
        return hash;
    }

    /** Does what was accepted, then closes; whatever comes later is refused. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        } finally {
            readers.close();
        }
    }
}
