package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.KeyDoubts;
import java.time.Instant;
import java.util.Optional;

/** Doubts about keys, in the database. */
public final class JdbcKeyDoubts implements KeyDoubts {
    private static final String ADD =
            "INSERT INTO key_doubt (asking, student, noted_at) VALUES (?, ?, ?) ON CONFLICT (asking, student) DO NOTHING";
    private static final String COUNT = "SELECT count(*) FROM key_doubt WHERE asking = ?";

    private final Database database;

    public JdbcKeyDoubts(Database database) {
        this.database = database;
    }

    @Override
    public boolean note(AskingId asking, AccountId account, Instant now) {
        Optional<Boolean> noted = database.write(tx -> {
            Optional<Long> student = Accounts.number(tx, account);
            return student.isEmpty()
                    ? Optional.<Boolean>empty()
                    : Optional.of(tx.update(ADD, asking.value(), student.get(), now.toEpochMilli()) == 1);
        });
        return noted.orElseThrow(() -> Accounts.neverMet(account));
    }

    @Override
    public int count(AskingId asking) {
        return database.read(session -> session.first(COUNT, row -> row.getInt(1), asking.value()))
                .orElseThrow();
    }
}
