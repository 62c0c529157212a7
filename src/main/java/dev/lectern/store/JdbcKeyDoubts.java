package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.KeyDoubts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Doubts about keys, in the database. */
public final class JdbcKeyDoubts implements KeyDoubts {
    private static final String ADD =
            "INSERT INTO key_doubt (asking, student, noted_at) VALUES (?, ?, ?) ON CONFLICT (asking, student) DO NOTHING";
    private static final String NOTED =
            "SELECT count(*) FROM key_doubt WHERE asking = ? AND student IN " + Linkage.NUMBERS;
    /** Linked accounts are one student, whichever of them doubted. */
    private static final String COUNT = """
            SELECT count(DISTINCT coalesce(l.student, d.student)) FROM key_doubt d LEFT JOIN link l ON l.account = d.student
            WHERE d.asking = ?""";

    private final Database database;

    public JdbcKeyDoubts(Database database) {
        this.database = database;
    }

    @Override
    public boolean note(AskingId asking, AccountId account, Instant now) {
        Optional<Boolean> noted = database.write(tx -> {
            Optional<Long> student = Accounts.number(tx, account);
            return student.isEmpty() ? Optional.<Boolean>empty() : Optional.of(note(tx, asking, student.get(), now));
        });
        return noted.orElseThrow(() -> Accounts.neverMet(account));
    }

    private static boolean note(Session tx, AskingId asking, long number, Instant now) throws SQLException {
        boolean first = tx.first(NOTED, row -> row.getInt(1) == 0, asking.value(), number, number)
                .orElseThrow();
        tx.update(ADD, asking.value(), number, now.toEpochMilli());
        return first;
    }

    @Override
    public int count(AskingId asking) {
        return database.read(session -> session.first(COUNT, row -> row.getInt(1), asking.value()))
                .orElseThrow();
    }
}
