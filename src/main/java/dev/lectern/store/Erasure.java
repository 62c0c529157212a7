package dev.lectern.store;

import java.sql.SQLException;

/**
 * Makes sure that what was deleted is gone from disk. {@code secure_delete} overwrites what is deleted, but not the copies
 * that SQLite leaves in unused parts of pages when it moves rows from page to page: only writing the whole file anew gets
 * rid of those. That takes about a second for 100 MB, and needs as much free space again for the time being.
 */
final class Erasure {
    private Erasure() {}

    /** Notes, with the deletion itself, that something is to be erased, so that no kill and no full disk lets it be missed. */
    static void owe(Session tx) throws SQLException {
        tx.execute("PRAGMA user_version = 1");
    }

    static boolean isOwed(Session session) throws SQLException {
        return session.first("PRAGMA user_version", row -> row.getInt(1) == 1).orElse(false);
    }

    /**
     * Erases, outside any transaction.
     *
     * @return false where somebody was still reading an older state, which had to stay; erasing is still owed then
     */
    static boolean perform(Session session) throws SQLException {
        session.execute("VACUUM");
        // The log beside the file still holds old pages; this empties it.
        boolean clean = session.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) == 0)
                .orElse(false);
        if (clean) {
            session.execute("PRAGMA user_version = 0");
        }
        return clean;
    }
}
