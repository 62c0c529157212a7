package dev.lectern.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens sessions on one database file, all with the same promises. */
class Sessions {
    private final SQLiteDataSource source;

    /** @param patience how long to wait for another program that holds the file */
    Sessions(DataFolder folder, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(Pragma.SECURE_DELETE, "on");
        config.setGetGeneratedKeys(false); // or every insert is followed by a query nobody reads
        source = new SQLiteDataSource(config);
        // A URI, so that no character of the path is taken for an option.
        source.setUrl("jdbc:sqlite:" + folder.database().toUri());
    }

    SQLiteDataSource source() {
        return source;
    }

    Session open() throws SQLException {
        Connection connection = source.getConnection();
        try {
            Session session = new Session(connection);
            // On macOS a plain fsync leaves data in the drive's cache; elsewhere these change nothing.
            session.execute("PRAGMA fullfsync = on");
            session.execute("PRAGMA checkpoint_fullfsync = on");
            return session;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
