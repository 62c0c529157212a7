package dev.lectern.store;

import dev.lectern.course.AccountId;
import java.sql.SQLException;
import java.util.Optional;

/** Where accounts lead to numbers. */
final class Accounts {
    private static final String NUMBER = "SELECT number FROM account WHERE platform = ? AND external_id = ?";
    private static final String ACCOUNT = "SELECT platform, external_id FROM account WHERE number = ?";

    private Accounts() {}

    /** An account's own number, linked or not. */
    static Optional<Long> number(Session session, AccountId account) throws SQLException {
        return session.first(NUMBER, row -> row.getLong(1), account.platform(), account.id());
    }

    static AccountId account(Session session, long number) throws SQLException {
        return session.first(ACCOUNT, row -> new AccountId(row.getString(1), row.getString(2)), number)
                .orElseThrow();
    }

    static IllegalArgumentException neverMet(AccountId account) {
        return new IllegalArgumentException("never met " + account);
    }
}
