package dev.lectern.store;

import dev.lectern.course.CourseId;
import dev.lectern.daily.Terms;
import java.time.Instant;
import java.util.Optional;

/** Which courses have begun, in the database. */
public final class JdbcTerms implements Terms {
    private static final String STARTED = "SELECT started_at FROM term WHERE course = ?";
    private static final String START =
            "INSERT INTO term (course, started_at) VALUES (?, ?) ON CONFLICT (course) DO NOTHING";

    private final Database database;

    public JdbcTerms(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> started(CourseId course) {
        return database.read(
                session -> session.first(STARTED, row -> Instant.ofEpochMilli(row.getLong(1)), course.value()));
    }

    @Override
    public boolean start(CourseId course, Instant now) {
        return database.write(tx -> tx.update(START, course.value(), now.toEpochMilli()) == 1);
    }
}
