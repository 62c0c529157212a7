package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code answer}. */
final class Answers {
    /**
     * The whole of the usual case in one statement: who answers is known, has not answered, and has not been forgotten since
     * answering. No row comes back where one of these is not so.
     */
    private static final String RECORD = """
            INSERT INTO answer (asking, student, raw, outcome, mark, reason, answered_at)
            SELECT ?, a.number, ?, ?, ?, ?, ? FROM account a
            WHERE a.platform = ? AND a.external_id = ?
              AND NOT EXISTS (SELECT 1 FROM spent_asking s WHERE s.asking = ? AND s.hash = ? AND s.expires_at > ?)
            ON CONFLICT (asking, student) DO NOTHING
            RETURNING student""";

    private static final String REPLACE = """
            UPDATE answer SET raw = ?, outcome = ?, mark = ?, reason = ?, answered_at = ?, self_mark = NULL
            WHERE asking = ? AND student = ?""";
    private static final String SELF_MARK = """
            UPDATE answer SET self_mark = ? WHERE asking = ? AND outcome = ?
              AND student = (SELECT number FROM account WHERE platform = ? AND external_id = ?)""";
    private static final String COLUMNS =
            "SELECT r.asking, r.student, r.raw, r.outcome, r.mark, r.reason, r.answered_at, r.self_mark FROM answer r ";
    private static final String FIND = COLUMNS + "WHERE r.asking = ? AND r.student = ?";
    private static final String OF_ASKING = COLUMNS + "WHERE r.asking = ?";
    // The join leads from askings to answers: there is no index that would lead from students.
    private static final String OF_COURSE = COLUMNS + "JOIN asking k ON k.number = r.asking WHERE k.course = ?";
    private static final String OF_STUDENT =
            COLUMNS + "JOIN asking k ON k.number = r.asking WHERE r.student = ? ORDER BY k.day, k.number";

    private Answers() {}

    /** @return empty for an account that was never met */
    static Optional<Recorded> record(Session tx, Submission given, String hash, boolean mayChange) throws SQLException {
        long asking = given.asking().value();
        long at = given.at().toEpochMilli();
        Verdict verdict = given.verdict();
        Optional<Long> student = tx.first(
                RECORD,
                row -> row.getLong(1),
                asking,
                given.raw(),
                verdict.outcome().name(),
                verdict.mark(),
                verdict.reason().name(),
                at,
                given.account().platform(),
                given.account().id(),
                asking,
                hash,
                at);
        return student.isPresent()
                ? Optional.of(new Recorded.Stored(answer(given, student.get()), false))
                : notRecorded(tx, given, hash, mayChange);
    }

    private static Optional<Recorded> notRecorded(Session tx, Submission given, String hash, boolean mayChange)
            throws SQLException {
        Optional<Long> student = Accounts.number(tx, given.account());
        if (student.isEmpty()) {
            return Optional.empty();
        }
        if (Spent.holds(tx, given.asking(), hash, given.at())) {
            return Optional.of(new Recorded.AnsweredBeforeForgetting());
        }
        if (!mayChange) {
            return find(tx, given.asking(), student.get()).map(Recorded.AlreadyAnswered::new);
        }
        Verdict verdict = given.verdict();
        tx.update(
                REPLACE,
                given.raw(),
                verdict.outcome().name(),
                verdict.mark(),
                verdict.reason().name(),
                given.at().toEpochMilli(),
                given.asking().value(),
                student.get());
        return Optional.of(new Recorded.Stored(answer(given, student.get()), true));
    }

    /** As it will be read back: the store keeps milliseconds. */
    private static GradedAnswer answer(Submission given, long student) {
        return new GradedAnswer(
                given.asking(),
                new StudentNumber(student),
                given.raw(),
                given.verdict(),
                Instant.ofEpochMilli(given.at().toEpochMilli()),
                null);
    }

    static Optional<GradedAnswer> find(Session session, AskingId asking, AccountId account) throws SQLException {
        Optional<Long> student = Accounts.number(session, account);
        return student.isEmpty() ? Optional.empty() : find(session, asking, student.get());
    }

    private static Optional<GradedAnswer> find(Session session, AskingId asking, long student) throws SQLException {
        return session.first(FIND, Answers::answer, asking.value(), student);
    }

    /** @return whether there was an undecided answer to mark */
    static boolean selfMark(Session tx, AskingId asking, AccountId account, boolean hadIt) throws SQLException {
        return tx.update(
                        SELF_MARK,
                        hadIt ? 1 : 0,
                        asking.value(),
                        Verdict.Outcome.UNDECIDED.name(),
                        account.platform(),
                        account.id())
                > 0;
    }

    static List<GradedAnswer> of(Session session, CourseId course) throws SQLException {
        return List.copyOf(session.all(OF_COURSE, Answers::answer, course.value()));
    }

    static List<GradedAnswer> of(Session session, AskingId asking) throws SQLException {
        return List.copyOf(session.all(OF_ASKING, Answers::answer, asking.value()));
    }

    static List<GradedAnswer> of(Session session, StudentNumber student) throws SQLException {
        return session.all(OF_STUDENT, Answers::answer, student.value());
    }

    private static GradedAnswer answer(ResultSet row) throws SQLException {
        Verdict verdict = new Verdict(
                Verdict.Outcome.valueOf(row.getString(4)), row.getDouble(5), Verdict.Reason.valueOf(row.getString(6)));
        int selfMark = row.getInt(8);
        @Nullable Boolean marked = row.wasNull() ? null : selfMark == 1;
        return new GradedAnswer(
                new AskingId(row.getLong(1)),
                new StudentNumber(row.getLong(2)),
                row.getString(3),
                verdict,
                Instant.ofEpochMilli(row.getLong(7)),
                marked);
    }
}
