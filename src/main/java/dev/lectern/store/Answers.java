package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Link;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.LinkedAnswers;
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
     * The whole of the usual case in one statement: who answers is known, has no linked accounts, has not answered, and has
     * not been forgotten since answering. No row comes back where one of these is not so.
     */
    private static final String RECORD = """
            INSERT INTO answer (asking, student, raw, outcome, mark, reason, answered_at)
            SELECT ?, a.number, ?, ?, ?, ?, ? FROM account a
            WHERE a.platform = ? AND a.external_id = ?
              AND NOT EXISTS (SELECT 1 FROM spent_asking s WHERE s.asking = ? AND s.hash = ? AND s.expires_at > ?)
              AND NOT EXISTS (SELECT 1 FROM link l WHERE l.account = a.number)
            ON CONFLICT (asking, student) DO NOTHING
            RETURNING student""";

    private static final String PUT = """
            INSERT INTO answer (asking, student, raw, outcome, mark, reason, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (asking, student) DO UPDATE SET raw = excluded.raw, outcome = excluded.outcome,
                mark = excluded.mark, reason = excluded.reason, answered_at = excluded.answered_at, self_mark = NULL""";
    private static final String SELF_MARK =
            "UPDATE answer SET self_mark = ? WHERE asking = ? AND student = ? AND outcome = ?";
    private static final String COLUMNS =
            "SELECT r.asking, r.student, r.raw, r.outcome, r.mark, r.reason, r.answered_at, r.self_mark FROM answer r ";
    private static final String OF_ONE = COLUMNS + "WHERE r.asking = ? AND r.student IN " + Linkage.NUMBERS;
    private static final String OF_ASKING = COLUMNS + "WHERE r.asking = ?";
    // The join leads from askings to answers: there is no index that would lead from students.
    private static final String OF_COURSE = COLUMNS + "JOIN asking k ON k.number = r.asking WHERE k.course = ?";
    private static final String OF_STUDENT = COLUMNS + "JOIN asking k ON k.number = r.asking WHERE r.student IN "
            + Linkage.NUMBERS + " ORDER BY k.day, k.number, r.answered_at";

    private Answers() {}

    /** @return empty for an account that was never met */
    static Optional<Recorded> record(Session tx, Submission given, String hash, IdentityHash hashes, boolean mayChange)
            throws SQLException {
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
                : notRecorded(tx, given, hash, hashes, mayChange);
    }

    private static Optional<Recorded> notRecorded(
            Session tx, Submission given, String hash, IdentityHash hashes, boolean mayChange) throws SQLException {
        Optional<Long> number = Accounts.number(tx, given.account());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<Link> links = Linkage.of(tx, number.get());
        boolean spent = links.isEmpty()
                ? Spent.holds(tx, given.asking(), hash, given.at())
                : anySpent(tx, given, Linkage.numbers(number.get(), links), hashes);
        if (spent) {
            return Optional.of(new Recorded.AnsweredBeforeForgetting());
        }
        Optional<GradedAnswer> before = find(tx, given.asking(), number.get());
        if (before.isPresent() && !mayChange) {
            return before.map(Recorded.AlreadyAnswered::new);
        }
        put(tx, given, number.get());
        // What was given before the link and arrives after it is kept, but need not be what counts.
        GradedAnswer counts = find(tx, given.asking(), number.get()).orElseThrow();
        GradedAnswer stored = answer(given, counts.student().value());
        return Optional.of(
                counts.equals(stored)
                        ? new Recorded.Stored(stored, before.isPresent())
                        : new Recorded.AlreadyAnswered(counts));
    }

    private static boolean anySpent(Session tx, Submission given, List<Long> numbers, IdentityHash hashes)
            throws SQLException {
        for (long number : numbers) {
            String hash = hashes.of(Accounts.account(tx, number), given.asking());
            if (Spent.holds(tx, given.asking(), hash, given.at())) {
                return true;
            }
        }
        return false;
    }

    private static void put(Session tx, Submission given, long number) throws SQLException {
        Verdict verdict = given.verdict();
        tx.update(
                PUT,
                given.asking().value(),
                number,
                given.raw(),
                verdict.outcome().name(),
                verdict.mark(),
                verdict.reason().name(),
                given.at().toEpochMilli());
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
        Optional<Long> number = Accounts.number(session, account);
        return number.isEmpty() ? Optional.empty() : find(session, asking, number.get());
    }

    /** What counts of the answers of the student behind an account's number. */
    private static Optional<GradedAnswer> find(Session session, AskingId asking, long number) throws SQLException {
        List<GradedAnswer> given = given(session, asking, number);
        return LinkedAnswers.merged(given, Linkage.of(session, number)).stream().findFirst();
    }

    private static List<GradedAnswer> given(Session session, AskingId asking, long number) throws SQLException {
        return session.all(OF_ONE, Answers::answer, asking.value(), number, number);
    }

    /** Marks what counts, whichever of a student's accounts gave it. */
    static boolean selfMark(Session tx, AskingId asking, AccountId account, boolean hadIt) throws SQLException {
        Optional<Long> number = Accounts.number(tx, account);
        if (number.isEmpty()) {
            return false;
        }
        List<GradedAnswer> counted =
                LinkedAnswers.counted(given(tx, asking, number.get()), Linkage.of(tx, number.get()));
        for (GradedAnswer answer : counted) {
            tx.update(
                    SELF_MARK,
                    hadIt ? 1 : 0,
                    asking.value(),
                    answer.student().value(),
                    Verdict.Outcome.UNDECIDED.name());
        }
        return !counted.isEmpty();
    }

    static List<GradedAnswer> of(Session session, CourseId course) throws SQLException {
        return LinkedAnswers.merged(session.all(OF_COURSE, Answers::answer, course.value()), Linkage.all(session));
    }

    static List<GradedAnswer> of(Session session, AskingId asking) throws SQLException {
        return LinkedAnswers.merged(session.all(OF_ASKING, Answers::answer, asking.value()), Linkage.all(session));
    }

    /** Everything that the accounts of a student gave, by asking; each under the number of its account. */
    static List<GradedAnswer> given(Session session, long number) throws SQLException {
        return session.all(OF_STUDENT, Answers::answer, number, number);
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
