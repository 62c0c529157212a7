package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens a database file that nobody works with, without changing it, and has SQLite look it over. */
final class Soundness {
    private Soundness() {}

    /**
     * @param what what the file is, to begin a sentence with
     * @throws StoreException where it is not sound, or not Lectern's, or of a newer Lectern
     */
    static void check(Path file, String what) {
        try (Session session = new Session(open(file))) {
            List<String> damage = session.all("PRAGMA integrity_check", row -> row.getString(1)).stream()
                    .filter(line -> !line.equals("ok"))
                    .toList();
            if (!damage.isEmpty()) {
                throw new StoreException(what + " is damaged (" + damage.get(0) + ").");
            }
            int version = Schema.version(session);
            if (version == 0) {
                throw new StoreException(what + " holds no class.");
            }
            if (version > Schema.NEWEST) {
                throw new StoreException(what + " was written by a newer Lectern (its version is " + version
                        + ", this program knows " + Schema.NEWEST + "). Use that newer Lectern.");
            }
        } catch (SQLException e) {
            throw new StoreException(what + " cannot be read as a database.", e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source.getConnection();
    }
}
