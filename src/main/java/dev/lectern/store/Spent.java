package dev.lectern.store;

import dev.lectern.quiz.AskingId;
import java.sql.SQLException;
import java.time.Instant;

/** What keeps forgotten students from answering a second time while an asking is open. */
final class Spent {
    private static final String ADD = """
            INSERT INTO spent_asking (asking, hash, expires_at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String HOLDS =
            "SELECT count(*) FROM spent_asking WHERE asking = ? AND hash = ? AND expires_at > ?";
    private static final String PURGE = "DELETE FROM spent_asking WHERE expires_at <= ?";

    private Spent() {}

    static void add(Session tx, AskingId asking, Instant closes, String hash) throws SQLException {
        tx.update(ADD, asking.value(), hash, closes.toEpochMilli());
    }

    static boolean holds(Session tx, AskingId asking, String hash, Instant at) throws SQLException {
        return tx.first(HOLDS, row -> row.getInt(1) > 0, asking.value(), hash, at.toEpochMilli())
                .orElseThrow();
    }

    static void purge(Session tx, Instant now) throws SQLException {
        tx.update(PURGE, now.toEpochMilli());
    }
}
