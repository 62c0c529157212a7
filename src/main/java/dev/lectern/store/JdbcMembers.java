package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Lookalikes;
import dev.lectern.course.Member;
import dev.lectern.course.Members;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The members in the database. */
public final class JdbcMembers implements Members {
    /** The student of a linked account has the first account's number and profile. */
    private static final String MEMBERS = """
            SELECT p.student, a.platform, a.external_id, p.name, p.named, p.hidden, p.joined_at
            FROM account a LEFT JOIN link l ON l.account = a.number JOIN profile p ON p.student = coalesce(l.student, a.number)
            """;

    private static final String FIND = MEMBERS + "WHERE a.platform = ? AND a.external_id = ?";
    private static final String ALL = MEMBERS + "WHERE p.student = a.number ORDER BY a.number";
    private static final String OWN = """
            SELECT a.platform, a.external_id, p.name, p.named, p.hidden, p.joined_at
            FROM account a JOIN profile p ON p.student = a.number WHERE a.number = ?""";
    private static final String STUDENT = """
            SELECT coalesce(l.student, a.number) FROM account a LEFT JOIN link l ON l.account = a.number
            WHERE a.platform = ? AND a.external_id = ?""";
    private static final String ADD_ACCOUNT =
            "INSERT INTO account (platform, external_id) VALUES (?, ?) RETURNING number";
    private static final String ADD_PROFILE =
            "INSERT INTO profile (student, name, skeleton, joined_at) VALUES (?, ?, ?, ?)";
    private static final String OTHERS_WITH_SKELETON =
            "SELECT count(*) FROM profile WHERE skeleton = ? AND student <> ?";
    private static final String RENAME = "UPDATE profile SET name = ?, skeleton = ?, named = 1 WHERE student = ?";
    private static final String HIDE = "UPDATE profile SET hidden = ? WHERE student = ?";
    private static final String NOTICED =
            "SELECT p.noticed FROM account a JOIN profile p ON p.student = a.number WHERE a.platform = ? AND a.external_id = ?";
    private static final String CLAIM_NOTICE = """
            UPDATE profile SET noticed = 1
            WHERE noticed = 0 AND student = (SELECT number FROM account WHERE platform = ? AND external_id = ?)""";

    private final Database database;
    private final Lookalikes lookalikes;
    private final FreshNames names;

    /** @param random draws the pseudonyms */
    public JdbcMembers(Database database, Lookalikes lookalikes, RandomGenerator random) {
        this.database = database;
        this.lookalikes = lookalikes;
        this.names = new FreshNames(random);
    }

    @Override
    public Member meet(AccountId account, Instant now) {
        return find(account).orElseGet(() -> database.write(tx -> meet(tx, account, now)));
    }

    private Member meet(Session tx, AccountId account, Instant now) throws SQLException {
        Optional<Member> met = find(tx, account);
        if (met.isPresent()) {
            return met.get();
        }
        long number = tx.first(ADD_ACCOUNT, row -> row.getLong(1), account.platform(), account.id())
                .orElseThrow();
        String name = names.draw(candidate -> isFree(tx, lookalikes.skeleton(candidate), number));
        tx.update(ADD_PROFILE, number, name, lookalikes.skeleton(name), now.toEpochMilli());
        return find(tx, account).orElseThrow();
    }

    private static boolean isFree(Session tx, String skeleton, long number) throws SQLException {
        return tx.first(OTHERS_WITH_SKELETON, row -> row.getInt(1) == 0, skeleton, number)
                .orElseThrow();
    }

    @Override
    public Optional<Member> find(AccountId account) {
        return database.read(session -> find(session, account));
    }

    static Optional<Member> find(Session session, AccountId account) throws SQLException {
        return session.first(FIND, JdbcMembers::member, account.platform(), account.id());
    }

    /** What an account has by itself, linked or not. */
    static PersonalRecord.Account own(Session session, long number) throws SQLException {
        return session.first(
                        OWN,
                        row -> new PersonalRecord.Account(
                                new AccountId(row.getString(1), row.getString(2)),
                                row.getString(3),
                                row.getInt(4) == 1,
                                row.getInt(5) == 1,
                                Instant.ofEpochMilli(row.getLong(6))),
                        number)
                .orElseThrow();
    }

    @Override
    public List<Member> all() {
        return database.read(session -> List.copyOf(session.all(ALL, JdbcMembers::member)));
    }

    @Override
    public Optional<Member> rename(AccountId account, DisplayName name) {
        String skeleton = lookalikes.skeleton(name.value());
        return change(account, (tx, number) -> {
            if (!isFree(tx, skeleton, number)) {
                return false;
            }
            return tx.update(RENAME, name.value(), skeleton, number) == 1;
        });
    }

    @Override
    public Member hide(AccountId account, boolean hidden) {
        return change(account, (tx, number) -> tx.update(HIDE, hidden ? 1 : 0, number) == 1)
                .orElseThrow(() -> Accounts.neverMet(account));
    }

    @FunctionalInterface
    private interface Change {
        /** @return whether something was changed */
        boolean make(Session tx, long number) throws SQLException;
    }

    private record Changed(boolean met, Optional<Member> member) {}

    private Optional<Member> change(AccountId account, Change change) {
        Changed changed = database.write(tx -> {
            Optional<Long> number = tx.first(STUDENT, row -> row.getLong(1), account.platform(), account.id());
            boolean made = number.isPresent() && change.make(tx, number.get());
            return new Changed(number.isPresent(), made ? find(tx, account) : Optional.empty());
        });
        if (!changed.met()) {
            throw Accounts.neverMet(account);
        }
        return changed.member();
    }

    @Override
    public boolean claimPrivacyNotice(AccountId account) {
        // Nearly everyone has seen it, and reading costs no write.
        boolean due = database.read(
                session -> session.first(NOTICED, row -> row.getInt(1) == 0, account.platform(), account.id())
                        .orElse(false));
        return due && database.write(tx -> tx.update(CLAIM_NOTICE, account.platform(), account.id()) == 1);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StudentNumber(row.getLong(1)),
                new AccountId(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getInt(5) == 1,
                row.getInt(6) == 1,
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
