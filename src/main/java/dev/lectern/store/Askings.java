package dev.lectern.store;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of {@code asking}. They never change and are never deleted, so each is read and parsed once and then kept in memory:
 * some hundreds a year and course. Safe for use by many threads.
 */
final class Askings {
    private static final String FIND = """
            SELECT a.number, a.course, a.day, a.opens_at, a.closes_at, a.option_order, q.content
            FROM asking a JOIN question_copy q ON q.number = a.question_copy
            WHERE a.number = ?""";
    private static final String OF_COURSE = "SELECT number FROM asking WHERE course = ? ORDER BY day";
    private static final String COUNT = "SELECT count(*) FROM asking WHERE course = ?";
    private static final String ADD = """
            INSERT INTO asking (course, day, opens_at, closes_at, question_copy, option_order)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Map<AskingId, Asking> known = new ConcurrentHashMap<>();

    Optional<Asking> known(AskingId id) {
        return Optional.ofNullable(known.get(id));
    }

    Optional<Asking> find(Session session, AskingId id) throws SQLException {
        Asking there = known.get(id);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<Asking> read = session.first(FIND, Askings::asking, id.value());
        read.ifPresent(asking -> known.put(id, asking));
        return read;
    }

    List<Asking> of(Session session, CourseId course) throws SQLException {
        List<Asking> askings = new ArrayList<>();
        for (AskingId id : session.all(OF_COURSE, row -> new AskingId(row.getLong(1)), course.value())) {
            askings.add(find(session, id).orElseThrow());
        }
        return List.copyOf(askings);
    }

    /**
     * Adds an asking.
     *
     * @param sofar how many askings of the course the choice was made from
     * @return false where there are more by now; then nothing was added
     */
    static boolean add(Session tx, CourseId course, Slot slot, QuestionCopy copy, OptionOrder order, int sofar)
            throws SQLException {
        int now = tx.first(COUNT, row -> row.getInt(1), course.value()).orElseThrow();
        if (now != sofar) {
            return false;
        }
        tx.update(
                ADD,
                course.value(),
                slot.day().toString(),
                slot.opens().toEpochMilli(),
                slot.closes().toEpochMilli(),
                copy.keep(tx),
                QuestionCopy.write(order));
        return true;
    }

    private static Asking asking(ResultSet row) throws SQLException {
        return new Asking(
                new AskingId(row.getLong(1)),
                new CourseId(row.getString(2)),
                new Slot(
                        LocalDate.parse(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5))),
                QuestionCopy.read(row.getString(7)),
                QuestionCopy.readOrder(row.getString(6)));
    }
}
