package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Memberships;
import dev.lectern.course.StudentNumber;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is in which course, in the database. */
public final class JdbcMemberships implements Memberships {
    private static final String NUMBER = "(SELECT number FROM account WHERE platform = ? AND external_id = ?)";
    private static final String OWN = "SELECT course FROM membership WHERE student = " + NUMBER;
    private static final String OF = """
            SELECT s.course FROM account a LEFT JOIN link l ON l.account = a.number
            LEFT JOIN link m ON m.student = l.student JOIN membership s ON s.student = coalesce(m.account, a.number)
            WHERE a.platform = ? AND a.external_id = ?""";
    private static final String JOINED = """
            SELECT coalesce(l.student, s.student), min(s.joined_at) FROM membership s
            LEFT JOIN link l ON l.account = s.student WHERE s.course = ? GROUP BY coalesce(l.student, s.student)""";
    private static final String JOIN =
            "INSERT INTO membership (student, course, joined_at) VALUES (?, ?, ?) ON CONFLICT (student, course) DO NOTHING";
    private static final String CHOSEN = "SELECT course FROM chosen_course WHERE student = " + NUMBER;
    private static final String CHOOSE = """
            INSERT INTO chosen_course (student, course) VALUES (?, ?)
            ON CONFLICT (student) DO UPDATE SET course = excluded.course""";

    private final Database database;

    public JdbcMemberships(Database database) {
        this.database = database;
    }

    @Override
    public void join(AccountId account, CourseId course, Instant now) {
        // Nearly everyone is in already, and reading costs no write.
        if (!courses(OWN, account).contains(course)) {
            change(account, (tx, student) -> tx.update(JOIN, student, course.value(), now.toEpochMilli()));
        }
    }

    @Override
    public Set<CourseId> of(AccountId account) {
        return courses(OF, account);
    }

    @Override
    public Map<StudentNumber, Instant> joined(CourseId course) {
        Map<StudentNumber, Instant> joined = new HashMap<>();
        List<Joined> rows = database.read(session -> session.all(
                JOINED,
                row -> new Joined(new StudentNumber(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
                course.value()));
        rows.forEach(row -> joined.put(row.student(), row.since()));
        return Map.copyOf(joined);
    }

    private record Joined(StudentNumber student, Instant since) {}

    private Set<CourseId> courses(String sql, AccountId account) {
        return database.read(session ->
                Set.copyOf(session.all(sql, row -> new CourseId(row.getString(1)), account.platform(), account.id())));
    }

    @Override
    public Optional<CourseId> chosen(AccountId account) {
        return database.read(session ->
                session.first(CHOSEN, row -> new CourseId(row.getString(1)), account.platform(), account.id()));
    }

    @Override
    public void choose(AccountId account, CourseId course) {
        change(account, (tx, student) -> tx.update(CHOOSE, student, course.value()));
    }

    @FunctionalInterface
    private interface Change {
        void make(Session tx, long student) throws SQLException;
    }

    private void change(AccountId account, Change change) {
        boolean met = database.write(tx -> {
            Optional<Long> student = Accounts.number(tx, account);
            if (student.isPresent()) {
                change.make(tx, student.get());
            }
            return student.isPresent();
        });
        if (!met) {
            throw Accounts.neverMet(account);
        }
    }
}
