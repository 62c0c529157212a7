package dev.lectern.store;

import dev.lectern.course.CourseId;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermLog.Pause;
import dev.lectern.daily.TermLog.ShownSection;
import dev.lectern.daily.TermLog.Why;
import dev.lectern.daily.Terms;
import dev.lectern.lecture.SectionPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The terms of the courses in the database. */
public final class JdbcTerms implements Terms {
    private static final String STARTED = "SELECT started_at FROM term WHERE course = ?";
    private static final String START =
            "INSERT INTO term (course, started_at) VALUES (?, ?) ON CONFLICT (course) DO NOTHING";

    private static final String PAUSES =
            "SELECT paused_at, resumed_at FROM term_pause WHERE course = ? ORDER BY paused_at";
    private static final String OPEN_PAUSES = "SELECT count(*) FROM term_pause WHERE course = ? AND resumed_at IS NULL";
    private static final String PAUSE =
            "INSERT INTO term_pause (course, paused_at) VALUES (?, ?) ON CONFLICT (course, paused_at) DO UPDATE SET resumed_at = NULL";
    private static final String RESUME = "UPDATE term_pause SET resumed_at = ? WHERE course = ? AND resumed_at IS NULL";

    private static final String SKIPS = "SELECT day, kind, why FROM skipped_occasion WHERE course = ?";
    private static final String SKIP = """
            INSERT INTO skipped_occasion (course, day, kind, why, noted_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (course, day, kind) DO NOTHING""";
    private static final String UNSKIP =
            "DELETE FROM skipped_occasion WHERE course = ? AND day = ? AND kind = ? AND why = ?";

    private static final String SECTIONS =
            "SELECT section, day, shown_at FROM shown_section WHERE course = ? ORDER BY number";
    private static final String SECTION_OF_DAY = "SELECT section FROM shown_section WHERE course = ? AND day = ?";
    private static final String SHOW = """
            INSERT INTO shown_section (course, day, section, shown_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (course, day) DO NOTHING""";

    private final Database database;

    public JdbcTerms(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> started(CourseId course) {
        return database.read(session -> started(session, course));
    }

    private static Optional<Instant> started(Session session, CourseId course) throws SQLException {
        return session.first(STARTED, row -> Instant.ofEpochMilli(row.getLong(1)), course.value());
    }

    @Override
    public boolean start(CourseId course, Instant now) {
        return database.write(tx -> tx.update(START, course.value(), now.toEpochMilli()) == 1);
    }

    @Override
    public TermLog log(CourseId course) {
        return database.read(session -> {
            Map<Occasion.Id, Why> skips = new HashMap<>();
            session.all(SKIPS, row -> skips.put(occasion(row), Why.valueOf(row.getString(3))), course.value());
            return new TermLog(
                    started(session, course),
                    session.all(PAUSES, JdbcTerms::pause, course.value()),
                    skips,
                    session.all(SECTIONS, JdbcTerms::section, course.value()));
        });
    }

    private static Occasion.Id occasion(ResultSet row) throws SQLException {
        return new Occasion.Id(LocalDate.parse(row.getString(1)), Occasion.Kind.valueOf(row.getString(2)));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        Instant from = Instant.ofEpochMilli(row.getLong(1));
        long to = row.getLong(2);
        return new Pause(from, row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(to)));
    }

    private static ShownSection section(ResultSet row) throws SQLException {
        return new ShownSection(
                SectionPath.parse(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(LocalDate::parse),
                Instant.ofEpochMilli(row.getLong(3)));
    }

    @Override
    public boolean pause(CourseId course, Instant now) {
        return database.write(tx -> {
            int open =
                    tx.first(OPEN_PAUSES, row -> row.getInt(1), course.value()).orElseThrow();
            return open == 0 && tx.update(PAUSE, course.value(), now.toEpochMilli()) == 1;
        });
    }

    @Override
    public boolean resume(CourseId course, Instant now) {
        return database.write(tx -> tx.update(RESUME, now.toEpochMilli(), course.value()) == 1);
    }

    @Override
    public boolean skip(CourseId course, Occasion.Id occasion, Why why, Instant now) {
        return database.write(tx -> tx.update(
                        SKIP,
                        course.value(),
                        occasion.day().toString(),
                        occasion.kind().name(),
                        why.name(),
                        now.toEpochMilli())
                == 1);
    }

    @Override
    public boolean unskip(CourseId course, Occasion.Id occasion) {
        return database.write(tx -> tx.update(
                        UNSKIP,
                        course.value(),
                        occasion.day().toString(),
                        occasion.kind().name(),
                        Why.BY_HAND.name())
                == 1);
    }

    @Override
    public SectionPath show(CourseId course, LocalDate day, SectionPath section, Instant now) {
        return database.write(tx -> {
            tx.update(SHOW, course.value(), day.toString(), section.toString(), now.toEpochMilli());
            return tx.first(SECTION_OF_DAY, row -> SectionPath.parse(row.getString(1)), course.value(), day.toString())
                    .orElseThrow();
        });
    }

    @Override
    public void show(CourseId course, SectionPath section, Instant now) {
        database.write(tx -> tx.update(SHOW, course.value(), null, section.toString(), now.toEpochMilli()));
    }
}
