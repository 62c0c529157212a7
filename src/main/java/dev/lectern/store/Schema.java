package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database file to the shape that this program works with. */
final class Schema {
    /** The newest migration in {@code db/migration}. */
    static final int NEWEST = 6;

    private static final String HISTORY = "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'";
    private static final String VERSION =
            "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success = 1";

    /** What the migrations leave to the database; for SQLite, rows kept in the order of their key take one tree, not two. */
    private static final Map<String, String> SQLITE =
            Map.of("new_number", "INTEGER PRIMARY KEY AUTOINCREMENT", "clustered", "WITHOUT ROWID");

    private Schema() {}

    /** @throws StoreException for a file that a newer program has written, or that cannot be migrated */
    static void bringUpToDate(Session session, Sessions sessions, DataFolder folder, Instant now) throws SQLException {
        int version = version(session);
        if (version > NEWEST) {
            throw new StoreException(
                    "The database " + folder.database() + " was written by a newer Lectern (its version is "
                            + version + ", this program knows " + NEWEST
                            + "). Nothing was changed. Start that newer Lectern, or put a backup from before the upgrade in its place.");
        }
        // Asked first, because loading Flyway takes longer than everything else that opening does.
        if (version < NEWEST) {
            if (version > 0) {
                Backups.of(folder).take(session, now);
            }
            migrate(sessions, folder);
        }
    }

    /** 0 for a file without anything of ours. */
    static int version(Session session) throws SQLException {
        boolean fresh = session.first(HISTORY, row -> row.getInt(1) == 0).orElseThrow();
        return fresh ? 0 : session.first(VERSION, row -> row.getInt(1)).orElseThrow();
    }

    private static void migrate(Sessions sessions, DataFolder folder) {
        try {
            Flyway.configure()
                    .dataSource(sessions.source())
                    .locations("classpath:db/migration")
                    .placeholders(SQLITE)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw Failures.of(cause, folder);
            }
            throw new StoreException(
                    "The database " + folder.database()
                            + " could not be brought up to date. Keep a copy of it and report" + " what the log says.",
                    e);
        }
    }
}
