package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.Member;
import dev.lectern.course.StoreException;
import dev.lectern.privacy.PersonalData;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.GradedAnswer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Export and forgetting in the database. */
public final class JdbcPersonalData implements PersonalData {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcPersonalData.class);
    private static final String OPEN_ANSWERS = """
            SELECT k.number, k.closes_at FROM asking k JOIN answer r ON r.asking = k.number
            WHERE r.student = ? AND k.closes_at > ?""";
    private static final String UNLINK = """
            UPDATE answer SET student = ?, raw = CASE WHEN asking IN (
                SELECT k.number FROM asking k JOIN question_copy q ON q.number = k.question_copy
                WHERE q.type IN ('short-answer', 'reflection')) THEN NULL ELSE raw END
            WHERE student = ?""";
    private static final String DELETE_PRACTICE = "DELETE FROM practice_round WHERE student = ?";
    private static final String DELETE_PROFILE = "DELETE FROM profile WHERE student = ?";
    private static final String DELETE_ACCOUNT = "DELETE FROM account WHERE number = ?";

    /** Numbers of the forgotten begin far above those of accounts and end where JSON readers lose digits. */
    private static final long FIRST_FORGOTTEN = 1L << 40;

    private static final long LAST_FORGOTTEN = 1L << 53;

    private final Database database;
    private final Askings askings;
    private final SecureRandom random = new SecureRandom();

    public JdbcPersonalData(Database database) {
        this.database = database;
        this.askings = database.askings();
    }

    @Override
    public Optional<PersonalRecord> of(AccountId account) {
        return database.read(session -> {
            Optional<Member> member = JdbcMembers.find(session, account);
            return member.isEmpty() ? Optional.<PersonalRecord>empty() : Optional.of(record(session, member.get()));
        });
    }

    private PersonalRecord record(Session session, Member member) throws SQLException {
        List<Answered> answers = new ArrayList<>();
        for (GradedAnswer answer : Answers.of(session, member.number())) {
            answers.add(new Answered(askings.find(session, answer.asking()).orElseThrow(), answer));
        }
        return new PersonalRecord(member, answers, JdbcPracticeLog.of(session, member.number()));
    }

    @Override
    public boolean forget(AccountId account, Instant now) {
        // Drawn here and not in the transaction: two forgotten students share a number once in a great many lifetimes.
        long nobody = random.nextLong(FIRST_FORGOTTEN, LAST_FORGOTTEN);
        if (database.read(session -> Accounts.number(session, account)).isEmpty()) {
            return false;
        }
        database.erasures().add(account, now);
        boolean forgotten = database.write(tx -> forget(tx, account, now, nobody));
        if (forgotten) {
            erase();
        }
        return forgotten;
    }

    private boolean forget(Session tx, AccountId account, Instant now, long nobody) throws SQLException {
        Spent.purge(tx, now);
        Optional<Long> met = Accounts.number(tx, account);
        if (met.isEmpty()) {
            return false;
        }
        long student = met.get();
        keepFromAnsweringAgain(tx, account, student, now);
        tx.update(UNLINK, nobody, student);
        tx.update(DELETE_PRACTICE, student);
        Postings.forget(tx, account);
        tx.update(DELETE_PROFILE, student);
        tx.update(DELETE_ACCOUNT, student);
        Erasure.owe(tx);
        return true;
    }

    private record Open(AskingId asking, Instant closes) {}

    private void keepFromAnsweringAgain(Session tx, AccountId account, long student, Instant now) throws SQLException {
        List<Open> open = tx.all(
                OPEN_ANSWERS,
                row -> new Open(new AskingId(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
                student,
                now.toEpochMilli());
        for (Open answered : open) {
            String hash = database.hash().of(account, answered.asking());
            Spent.add(tx, answered.asking(), answered.closes(), hash);
        }
    }

    /** The student is forgotten whether or not this succeeds, so its failure is only told in the log. */
    private void erase() {
        try {
            if (!database.outside(Erasure::perform)) {
                LOG.warn(
                        "Somebody reads the database for long; what was forgotten is erased from disk at the next start.");
            }
        } catch (StoreException e) {
            LOG.warn("What was forgotten is erased from disk at the next start.", e);
        }
    }
}
