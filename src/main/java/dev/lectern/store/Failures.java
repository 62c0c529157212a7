package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says in plain sentences what SQLite's errors mean for a data folder. */
final class Failures {
    private static final String SAFE = " This change was not saved; everything confirmed before is safe. ";

    private Failures() {}

    static StoreException of(SQLException e, DataFolder folder) {
        return switch (kind(e)) {
            case FULL -> folder.full(e);
            case DISK ->
                new StoreException(
                        "The disk that holds " + folder.path() + " did not do as it was told." + SAFE
                                + "Check the disk and its free space, then try again.",
                        e);
            case READ_ONLY -> folder.notWritable(e);
            case NO_DATABASE ->
                new StoreException(
                        "The file " + folder.database()
                                + " is not a database of Lectern, or it is damaged. Nothing was changed."
                                + " Put a backup in its place, or move it away to start with an empty class.",
                        e);
            case BUSY ->
                new StoreException(
                        "Another program has kept " + folder.database() + " to itself for too long." + SAFE
                                + "Close what has the file open and try again.",
                        e);
            case OTHER ->
                new StoreException("The database " + folder.database() + " refused." + SAFE + "The log says why.", e);
        };
    }

    static boolean isBusy(SQLException e) {
        return kind(e) == Kind.BUSY;
    }

    private static Kind kind(SQLException e) {
        if (!(e instanceof SQLiteException failure)) {
            return Kind.OTHER;
        }
        // The low byte is the error, the rest is detail: https://www.sqlite.org/rescode.html
        return switch (failure.getResultCode().code & 0xff) {
            case 13 -> Kind.FULL;
            case 10 -> Kind.DISK;
            case 3, 8, 14, 23 -> Kind.READ_ONLY;
            case 11, 26 -> Kind.NO_DATABASE;
            case 5, 6 -> Kind.BUSY;
            default -> Kind.OTHER;
        };
    }

    private enum Kind {
        FULL,
        DISK,
        READ_ONLY,
        NO_DATABASE,
        BUSY,
        OTHER
    }
}
