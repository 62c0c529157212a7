package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.Link;
import dev.lectern.course.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Rows of {@code link}: which numbers are one student. An empty table, the usual case, costs next to nothing to ask. */
final class Linkage {
    /** Every number of the student behind an account's number, which fills both gaps. */
    static final String NUMBERS = """
            (SELECT ? UNION SELECT m.account FROM link l JOIN link m ON m.student = l.student WHERE l.account = ?)""";

    private static final String ALL = "SELECT account, student, since FROM link WHERE account <> student";
    private static final String OF_NUMBER =
            ALL + " AND student = (SELECT student FROM link WHERE account = ?) ORDER BY since, account";
    private static final String ADD = "INSERT INTO link (account, student, since) VALUES (?, ?, ?)";
    private static final String ADD_FIRST = ADD + " ON CONFLICT (account) DO NOTHING";
    private static final String REMOVE = "DELETE FROM link WHERE account = ?";
    private static final String REMOVE_STUDENT = "DELETE FROM link WHERE student = ?";

    private Linkage() {}

    static List<Link> all(Session session) throws SQLException {
        return session.all(ALL, Linkage::link);
    }

    /** The links of the student behind an account's number, oldest first. */
    static List<Link> of(Session session, long number) throws SQLException {
        return session.all(OF_NUMBER, Linkage::link, number);
    }

    /** Every number of the student behind an account's number, the first account's first. */
    static List<Long> numbers(long number, List<Link> links) {
        if (links.isEmpty()) {
            return List.of(number);
        }
        long student = links.get(0).student().value();
        return LongStream.concat(
                        LongStream.of(student),
                        links.stream().mapToLong(link -> link.account().value()))
                .boxed()
                .toList();
    }

    /** Every account of the student behind an account's number, the first one first. */
    static List<AccountId> accounts(Session session, long number) throws SQLException {
        List<AccountId> accounts = new ArrayList<>();
        for (long one : numbers(number, of(session, number))) {
            accounts.add(Accounts.account(session, one));
        }
        return accounts;
    }

    static void add(Session tx, long first, long second, Instant since) throws SQLException {
        tx.update(ADD_FIRST, first, first, since.toEpochMilli());
        tx.update(ADD, second, first, since.toEpochMilli());
    }

    /** Takes an account out of its student's; the first account, or one of two, leaves none linked. */
    static void remove(Session tx, long number, List<Link> links) throws SQLException {
        long student = links.get(0).student().value();
        if (number == student || links.size() == 1) {
            tx.update(REMOVE_STUDENT, student);
        } else {
            tx.update(REMOVE, number);
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new StudentNumber(row.getLong(1)),
                new StudentNumber(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)));
    }
}
