package dev.lectern.store;

import dev.lectern.course.AccountId;
import java.sql.SQLException;
import java.util.Optional;

/** Where accounts lead to numbers. */
final class Accounts {
    private static final String NUMBER = "SELECT number FROM account WHERE platform = ? AND external_id = ?";

    private Accounts() {}

    static Optional<Long> number(Session session, AccountId account) throws SQLException {
        return session.first(NUMBER, row -> row.getLong(1), account.platform(), account.id());
    }

    static IllegalArgumentException neverMet(AccountId account) {
        return new IllegalArgumentException("never met " + account);
    }
}
