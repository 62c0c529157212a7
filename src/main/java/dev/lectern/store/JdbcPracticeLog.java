package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.privacy.PersonalRecord.Practised;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeLog;
import dev.lectern.review.PracticeRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The practice log in the database. */
public final class JdbcPracticeLog implements PracticeLog {
    private static final String ADD = """
            INSERT INTO practice_round (student, course, question_copy, option_order, shown_at)
            VALUES (?, ?, ?, ?, ?) RETURNING number""";
    private static final String ROUNDS = """
            SELECT r.number, r.course, q.content, r.option_order, r.shown_at, r.outcome, r.answered_at
            FROM practice_round r JOIN question_copy q ON q.number = r.question_copy
            """;
    private static final String FIND = ROUNDS + "WHERE r.number = ? AND r.student IN " + Linkage.NUMBERS;
    private static final String OF_STUDENT = ROUNDS + "WHERE r.student IN " + Linkage.NUMBERS + " ORDER BY r.number";
    private static final String CLOSE = """
            UPDATE practice_round SET outcome = ?, answered_at = ? WHERE number = ? AND outcome IS NULL
              AND student IN\s""" + Linkage.NUMBERS;
    private static final String ANSWERED = """
            SELECT q.question, r.outcome, r.answered_at
            FROM practice_round r JOIN question_copy q ON q.number = r.question_copy
            WHERE r.course = ? AND r.outcome IS NOT NULL AND r.student IN\s""" + Linkage.NUMBERS + " ORDER BY r.answered_at, r.number";

    private final Database database;

    public JdbcPracticeLog(Database database) {
        this.database = database;
    }

    @Override
    public PracticeRound open(AccountId account, CourseId course, Question question, OptionOrder order, Instant now) {
        QuestionCopy copy = QuestionCopy.of(question);
        Instant shown = Instant.ofEpochMilli(now.toEpochMilli());
        Optional<Long> id = database.write(tx -> {
            Optional<Long> student = Accounts.number(tx, account);
            return student.isEmpty()
                    ? Optional.<Long>empty()
                    : tx.first(
                            ADD,
                            row -> row.getLong(1),
                            student.get(),
                            course.value(),
                            copy.keep(tx),
                            QuestionCopy.write(order),
                            shown.toEpochMilli());
        });
        return new PracticeRound(id.orElseThrow(() -> Accounts.neverMet(account)), course, question, order, shown);
    }

    @Override
    public Optional<PracticeRound> round(long id, AccountId account) {
        return database.read(session -> {
            Optional<Long> student = Accounts.number(session, account);
            return student.isEmpty()
                    ? Optional.<PracticeRound>empty()
                    : session.first(FIND, JdbcPracticeLog::round, id, student.get(), student.get());
        });
    }

    @Override
    public boolean close(long id, AccountId account, Verdict verdict, Instant now) {
        return database.write(tx -> {
            Optional<Long> number = Accounts.number(tx, account);
            return number.isPresent()
                    && tx.update(CLOSE, verdict.outcome().name(), now.toEpochMilli(), id, number.get(), number.get())
                            == 1;
        });
    }

    @Override
    public List<PracticeRound.Outcome> latest(AccountId account, CourseId course) {
        Map<QuestionId, PracticeRound.Outcome> latest = new LinkedHashMap<>();
        List<PracticeRound.Outcome> all = database.read(session -> {
            Optional<Long> student = Accounts.number(session, account);
            return student.isEmpty()
                    ? List.<PracticeRound.Outcome>of()
                    : session.all(ANSWERED, JdbcPracticeLog::outcome, course.value(), student.get(), student.get());
        });
        all.forEach(outcome -> latest.put(outcome.question(), outcome));
        return List.copyOf(latest.values());
    }

    /** The rounds of all accounts of the student behind an account's number. */
    static List<Practised> of(Session session, long number) throws SQLException {
        return session.all(OF_STUDENT, JdbcPracticeLog::practised, number, number);
    }

    private static PracticeRound round(ResultSet row) throws SQLException {
        return new PracticeRound(
                row.getLong(1),
                new CourseId(row.getString(2)),
                QuestionCopy.read(row.getString(3)),
                QuestionCopy.readOrder(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    private static Practised practised(ResultSet row) throws SQLException {
        PracticeRound round = round(row);
        String outcome = row.getString(6);
        return new Practised(
                round,
                outcome == null
                        ? Optional.empty()
                        : Optional.of(outcome(round.question().id(), outcome, row.getLong(7))));
    }

    private static PracticeRound.Outcome outcome(ResultSet row) throws SQLException {
        return outcome(new QuestionId(row.getString(1)), row.getString(2), row.getLong(3));
    }

    private static PracticeRound.Outcome outcome(QuestionId question, String outcome, long answered) {
        return new PracticeRound.Outcome(question, Verdict.Outcome.valueOf(outcome), Instant.ofEpochMilli(answered));
    }
}
