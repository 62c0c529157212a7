package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.Link;
import dev.lectern.course.Member;
import dev.lectern.course.StoreException;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalData;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.LinkedAnswers;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Export and forgetting in the database. */
public final class JdbcPersonalData implements PersonalData {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcPersonalData.class);
    private static final String OPEN_ANSWERS = """
            SELECT k.number, k.closes_at FROM asking k JOIN answer r ON r.asking = k.number
            WHERE r.student = ? AND k.closes_at > ?""";
    private static final String TO_NOBODY = """
            UPDATE answer SET student = ?, raw = CASE WHEN asking IN (
                SELECT k.number FROM asking k JOIN question_copy q ON q.number = k.question_copy
                WHERE q.type IN ('short-answer', 'reflection')) THEN NULL ELSE raw END
            WHERE student = ?""";
    private static final String DELETE_ANSWER = "DELETE FROM answer WHERE asking = ? AND student = ?";
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
        long student = member.number().value();
        List<PersonalRecord.Account> accounts = new ArrayList<>();
        Map<StudentNumber, String> platforms = new HashMap<>();
        for (long number : Linkage.numbers(student, Linkage.of(session, student))) {
            PersonalRecord.Account one = JdbcMembers.own(session, number);
            platforms.put(new StudentNumber(number), one.id().platform());
            accounts.add(one);
        }
        List<Answered> answers = new ArrayList<>();
        for (GradedAnswer answer : Answers.given(session, student)) {
            Asking asking = askings.find(session, answer.asking()).orElseThrow();
            answers.add(new Answered(asking, answer, platforms.getOrDefault(answer.student(), "")));
        }
        return new PersonalRecord(member, accounts, answers, JdbcPracticeLog.of(session, student));
    }

    @Override
    public boolean forget(AccountId account, Instant now) {
        // Drawn here and not in the transaction: two forgotten students share a number once in a great many lifetimes.
        long nobody = random.nextLong(FIRST_FORGOTTEN, LAST_FORGOTTEN);
        List<AccountId> accounts = database.read(session -> {
            Optional<Long> met = Accounts.number(session, account);
            return met.isEmpty() ? List.<AccountId>of() : Linkage.accounts(session, met.get());
        });
        accounts.forEach(one -> database.erasures().add(one, now));
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
        List<Link> links = Linkage.of(tx, met.get());
        List<Long> numbers = Linkage.numbers(met.get(), links);
        keepFromAnsweringAgain(tx, numbers, now);
        keepOnlyWhatCounts(tx, met.get(), links);
        for (long number : numbers) {
            tx.update(TO_NOBODY, nobody, number);
            tx.update(DELETE_PRACTICE, number);
            tx.update(DELETE_PROFILE, number);
        }
        for (long number : numbers) {
            Postings.forget(tx, Accounts.account(tx, number));
            tx.update(DELETE_ACCOUNT, number);
        }
        Erasure.owe(tx);
        return true;
    }

    private record Open(AskingId asking, Instant closes) {}

    /** What one account has answered none of the student's may answer again. */
    private void keepFromAnsweringAgain(Session tx, List<Long> numbers, Instant now) throws SQLException {
        List<AccountId> accounts = Linkage.accounts(tx, numbers.get(0));
        Set<Open> open = new LinkedHashSet<>();
        for (long number : numbers) {
            open.addAll(tx.all(
                    OPEN_ANSWERS,
                    row -> new Open(new AskingId(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
                    number,
                    now.toEpochMilli()));
        }
        for (Open answered : open) {
            for (AccountId account : accounts) {
                Spent.add(
                        tx,
                        answered.asking(),
                        answered.closes(),
                        database.hash().of(account, answered.asking()));
            }
        }
    }

    /** The figures of the class had one answer of this student to an asking; they still do under nobody's number. */
    private static void keepOnlyWhatCounts(Session tx, long number, List<Link> links) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        List<GradedAnswer> given = Answers.given(tx, number);
        Set<GradedAnswer> counted = Set.copyOf(LinkedAnswers.counted(given, links));
        for (GradedAnswer answer : given) {
            if (!counted.contains(answer)) {
                tx.update(
                        DELETE_ANSWER, answer.asking().value(), answer.student().value());
            }
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
