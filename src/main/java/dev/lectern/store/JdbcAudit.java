package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit in the database. */
public final class JdbcAudit implements Audit {
    private static final String ADD = """
            INSERT INTO audit (at, course, account, act, detail)
            VALUES (?, ?, (SELECT number FROM account WHERE platform = ? AND external_id = ?), ?, ?)""";
    private static final String NEWEST = """
            SELECT u.at, u.course, a.platform, a.external_id, u.act, u.detail
            FROM audit u LEFT JOIN account a ON a.number = u.account
            WHERE u.course = ? ORDER BY u.number DESC LIMIT ?""";

    private final Database database;

    public JdbcAudit(Database database) {
        this.database = database;
    }

    @Override
    public void note(Entry entry) {
        String platform = entry.by().map(AccountId::platform).orElse("");
        String id = entry.by().map(AccountId::id).orElse("");
        database.write(tx -> tx.update(
                ADD, entry.at().toEpochMilli(), entry.course().value(), platform, id, entry.act(), entry.detail()));
    }

    @Override
    public List<Entry> of(CourseId course, int most) {
        return database.read(session -> List.copyOf(session.all(NEWEST, JdbcAudit::entry, course.value(), most)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Optional<String> id = Optional.ofNullable(row.getString(4));
        String platform = row.getString(3);
        return new Entry(
                Instant.ofEpochMilli(row.getLong(1)),
                new CourseId(row.getString(2)),
                id.map(known -> new AccountId(platform, known)),
                row.getString(5),
                row.getString(6));
    }
}
