package dev.lectern.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The limit that durable answers are held against: a queue, one thread, one prepared insert of a row like an answer's, one
 * commit per group, with the same promises of durability on the same file. No checks, no grading, no second index.
 */
final class BareCommits implements AutoCloseable {
    private static final int LARGEST_GROUP = 512;

    private record Row(long asking, long student, CompletableFuture<Void> done) {}

    private final Connection connection;
    private final Thread writer;
    private final Object lock = new Object();
    private List<Row> waiting = new ArrayList<>();
    private boolean closed;

    BareCommits(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database.toUri());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = full");
            statement.execute("PRAGMA foreign_keys = on");
            statement.execute("PRAGMA secure_delete = on");
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS bare (asking BIGINT NOT NULL, student BIGINT NOT NULL, raw TEXT,"
                            + " outcome TEXT NOT NULL, mark DOUBLE PRECISION NOT NULL, reason TEXT NOT NULL, answered_at BIGINT NOT NULL,"
                            + " self_mark SMALLINT, PRIMARY KEY (asking, student)) WITHOUT ROWID");
            statement.execute("DELETE FROM bare");
        }
        connection.setAutoCommit(false);
        writer = new Thread(this::write, "bare-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Comes back when the row is on disk. */
    void insert(long asking, long student) {
        Row row = new Row(asking, student, new CompletableFuture<>());
        synchronized (lock) {
            waiting.add(row);
            lock.notify();
        }
        row.done().join();
    }

    private void write() {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (List<Row> group = next(); !group.isEmpty(); group = next()) {
                for (int from = 0; from < group.size(); from += LARGEST_GROUP) {
                    commit(insert, group.subList(from, Math.min(from + LARGEST_GROUP, group.size())));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the bare loop failed", e);
        }
    }

    private void commit(PreparedStatement insert, List<Row> group) throws SQLException {
        try {
            for (Row row : group) {
                insert.setLong(1, row.asking());
                insert.setLong(2, row.student());
                insert.setString(3, "B");
                insert.setString(4, "CORRECT");
                insert.setDouble(5, 1);
                insert.setString(6, "KEY");
                insert.setLong(7, 1_767_225_600_000L);
                insert.setObject(8, null);
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            group.forEach(row -> row.done().completeExceptionally(e));
            throw e;
        }
        group.forEach(row -> row.done().complete(null));
    }

    private List<Row> next() {
        synchronized (lock) {
            while (waiting.isEmpty() && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return List.of();
                }
            }
            List<Row> group = waiting;
            waiting = new ArrayList<>();
            return group;
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (lock) {
            closed = true;
            lock.notify();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
