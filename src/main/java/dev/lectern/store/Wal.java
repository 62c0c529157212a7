package dev.lectern.store;

import java.sql.SQLException;

/** The write-ahead log beside the database file. */
final class Wal {
    private Wal() {}

    /**
     * Takes everything from the log into the database and empties the log, so that what was deleted is gone from disk.
     *
     * @return false where somebody was still reading and the log had to stay
     */
    static boolean wipe(Session session) throws SQLException {
        return session.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) == 0)
                .orElse(true);
    }
}
