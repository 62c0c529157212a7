package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Question;
import dev.lectern.score.Correction;
import dev.lectern.score.Corrections;
import dev.lectern.score.RegradePolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Corrected keys, in the database. */
public final class JdbcCorrections implements Corrections {
    private static final String COLUMNS =
            "SELECT number, course, from_copy, to_copy, policy, made_at FROM key_correction WHERE course = ? ";
    private static final String STANDING = COLUMNS + "AND undone_at IS NULL ORDER BY number";
    private static final String SAME =
            COLUMNS + "AND undone_at IS NULL AND from_copy = ? AND to_copy = ? AND policy = ?";
    private static final String ADD = """
            INSERT INTO key_correction (course, from_copy, to_copy, policy, made_at) VALUES (?, ?, ?, ?, ?)
            RETURNING number""";
    private static final String UNDO =
            "UPDATE key_correction SET undone_at = ? WHERE course = ? AND number = ? AND undone_at IS NULL";
    private static final String CONTENT = "SELECT content FROM question_copy WHERE number = ?";

    /** Somebody forgotten meanwhile has no account any more and is not told. */
    private static final String TOUCH = """
            INSERT INTO key_correction_news (student, correction, asking, state)
            SELECT number, ?, ?, 'DUE' FROM account WHERE number = ?
            ON CONFLICT DO NOTHING""";

    private static final String FORGET_DUE = "DELETE FROM key_correction_news WHERE correction = ? AND state = 'DUE'";
    private static final String TAKE_BACK = "UPDATE key_correction_news SET state = 'UNDONE' WHERE correction = ?";
    private static final String NEWS = """
            SELECT DISTINCT correction, asking, state FROM key_correction_news
            WHERE state <> 'TOLD' AND student IN""" + " " + Linkage.NUMBERS + " ORDER BY asking, correction";
    private static final String TOLD = """
            UPDATE key_correction_news SET state = 'TOLD'
            WHERE correction = ? AND asking = ? AND state = ? AND student IN""" + " " + Linkage.NUMBERS;

    private final Database database;
    /** Copies of questions never change, so each is parsed once. */
    private final Map<Long, Question> copies = new ConcurrentHashMap<>();

    public JdbcCorrections(Database database) {
        this.database = database;
    }

    private record Row(long number, CourseId course, long from, long to, RegradePolicy policy, Instant at) {}

    @Override
    public Correction make(Draft draft, List<Touched> touched) {
        return database.write(tx -> make(tx, draft, touched));
    }

    private Correction make(Session tx, Draft draft, List<Touched> touched) throws SQLException {
        long from = QuestionCopy.of(draft.from()).keep(tx);
        long to = QuestionCopy.of(draft.to()).keep(tx);
        String course = draft.course().value();
        String policy = draft.policy().word();
        Optional<Row> there = tx.first(SAME, JdbcCorrections::row, course, from, to, policy);
        if (there.isPresent()) {
            Row row = there.get();
            return new Correction(row.number(), draft.course(), draft.from(), draft.to(), row.policy(), row.at());
        }
        long at = draft.at().toEpochMilli();
        long number = tx.first(ADD, row -> row.getLong(1), course, from, to, policy, at)
                .orElseThrow();
        for (Touched one : touched) {
            tx.update(TOUCH, number, one.asking().value(), one.student().value());
        }
        return new Correction(
                number, draft.course(), draft.from(), draft.to(), draft.policy(), Instant.ofEpochMilli(at));
    }

    @Override
    public boolean undo(CourseId course, long number, Instant now) {
        return database.write(tx -> {
            boolean undone = tx.update(UNDO, now.toEpochMilli(), course.value(), number) == 1;
            if (undone) {
                tx.update(FORGET_DUE, number);
                tx.update(TAKE_BACK, number);
            }
            return undone;
        });
    }

    @Override
    public List<Correction> of(CourseId course) {
        return database.read(session -> {
            List<Row> rows = session.all(STANDING, JdbcCorrections::row, course.value());
            return rows.isEmpty() ? List.<Correction>of() : corrections(session, rows);
        });
    }

    private List<Correction> corrections(Session session, List<Row> rows) throws SQLException {
        List<Correction> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(correction(session, row));
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<Correction> find(CourseId course, long number) {
        return of(course).stream()
                .filter(correction -> correction.number() == number)
                .findFirst();
    }

    @Override
    public List<News> news(AccountId account) {
        return database.read(session -> {
            Optional<Long> number = Accounts.number(session, account);
            return number.isEmpty()
                    ? List.<News>of()
                    : session.all(NEWS, JdbcCorrections::news, number.get(), number.get());
        });
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                row.getLong(1), new AskingId(row.getLong(2)), row.getString(3).equals("UNDONE"));
    }

    @Override
    public boolean tell(AccountId account, News news) {
        return database.write(tx -> {
            Optional<Long> number = Accounts.number(tx, account);
            return number.isPresent()
                    && tx.update(
                                    TOLD,
                                    news.correction(),
                                    news.asking().value(),
                                    news.undone() ? "UNDONE" : "DUE",
                                    number.get(),
                                    number.get())
                            > 0;
        });
    }

    private Correction correction(Session session, Row row) throws SQLException {
        return new Correction(
                row.number(), row.course(), copy(session, row.from()), copy(session, row.to()), row.policy(), row.at());
    }

    private Question copy(Session session, long number) throws SQLException {
        Question known = copies.get(number);
        if (known != null) {
            return known;
        }
        Question read = QuestionCopy.read(
                session.first(CONTENT, row -> row.getString(1), number).orElseThrow());
        copies.put(number, read);
        return read;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                new CourseId(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                RegradePolicy.of(row.getString(5)).orElseThrow(),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
