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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code asking}. They are never deleted and change twice at most, when they close early and when they are taken
 * back, so each is read and parsed once and then kept in memory: some hundreds a year and course. There is one of these for
 * a database. Safe for use by many threads.
 */
final class Askings {
    private static final String REHEARSAL = "~";
    private static final String FIND = """
            SELECT a.number, a.course, a.day, a.opens_at, a.closes_at, a.option_order, q.content,
                a.rehearsal, a.withdrawn, a.repeated
            FROM asking a JOIN question_copy q ON q.number = a.question_copy
            WHERE a.number = ?""";
    private static final String OF_COURSE = "SELECT number FROM asking WHERE course = ? AND rehearsal = 0 ORDER BY day";
    private static final String COUNT = "SELECT count(*) FROM asking WHERE course = ? AND rehearsal = 0";
    private static final String ADD = """
            INSERT INTO asking (course, day, opens_at, closes_at, question_copy, option_order, rehearsal,
                repeated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_SLOT = "SELECT number FROM asking WHERE course = ? AND day = ?";
    private static final String CLOSE = """
            UPDATE asking SET closes_at = CASE WHEN opens_at > ? THEN opens_at ELSE ? END
            WHERE number = ? AND closes_at > ?""";
    private static final String WITHDRAW = "UPDATE asking SET withdrawn = ? WHERE number = ? AND withdrawn IS NULL";

    /** An asking to be added. */
    record Fresh(CourseId course, Slot slot, QuestionCopy copy, OptionOrder order, Asking.State state) {}

    private final Map<AskingId, Asking> known = new ConcurrentHashMap<>();

    Optional<Asking> known(AskingId id) {
        return Optional.ofNullable(known.get(id));
    }

    Optional<Asking> find(Session session, AskingId id) throws SQLException {
        Asking there = known.get(id);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<Asking> read = read(session, id);
        // What was read may be older than a change made since, which then is known already.
        return read.map(
                asking -> Optional.ofNullable(known.putIfAbsent(id, asking)).orElse(asking));
    }

    private static Optional<Asking> read(Session session, AskingId id) throws SQLException {
        return session.first(FIND, Askings::asking, id.value());
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
    static boolean add(Session tx, Fresh asking, int sofar) throws SQLException {
        int now = tx.first(COUNT, row -> row.getInt(1), asking.course().value()).orElseThrow();
        if (now != sofar) {
            return false;
        }
        insert(tx, asking);
        return true;
    }

    /** Adds a rehearsal where its slot has none, and gives the number of the one there is. */
    static AskingId rehearse(Session tx, Fresh asking) throws SQLException {
        String name = name(asking.slot(), true);
        Optional<AskingId> there = ofSlot(tx, asking.course(), name);
        if (there.isPresent()) {
            return there.get();
        }
        insert(tx, asking);
        return ofSlot(tx, asking.course(), name).orElseThrow();
    }

    private static Optional<AskingId> ofSlot(Session tx, CourseId course, String name) throws SQLException {
        return tx.first(OF_SLOT, row -> new AskingId(row.getLong(1)), course.value(), name);
    }

    private static void insert(Session tx, Fresh asking) throws SQLException {
        tx.update(
                ADD,
                asking.course().value(),
                name(asking.slot(), asking.state().rehearsal()),
                asking.slot().opens().toEpochMilli(),
                asking.slot().closes().toEpochMilli(),
                asking.copy().keep(tx),
                QuestionCopy.write(asking.order()),
                asking.state().rehearsal() ? 1 : 0,
                asking.state().repeat() ? 1 : 0);
    }

    /** The day, and behind it what tells further slots of the day apart; names of a course sort by time. */
    private static String name(Slot slot, boolean rehearsal) {
        String further = slot.extra() == 0 ? "" : String.format(Locale.ROOT, "+%04d", slot.extra());
        return slot.day() + further + (rehearsal ? REHEARSAL : "");
    }

    /** @return the asking as it is now, to be handed to {@link #changed} when that is on disk; empty for one there is none of */
    static Optional<Asking> close(Session tx, AskingId id, Instant at) throws SQLException {
        long moment = at.toEpochMilli();
        tx.update(CLOSE, moment, moment, id.value(), moment);
        return read(tx, id);
    }

    /** @return as {@link #close} does */
    static Optional<Asking> withdraw(Session tx, AskingId id, String reason) throws SQLException {
        tx.update(WITHDRAW, reason, id.value());
        return read(tx, id);
    }

    /** What is known from now on. */
    void changed(Asking asking) {
        known.merge(asking.id(), asking, Askings::later);
    }

    /** Two changes may come here in another order than they were made in: closing only moves back, a reason only appears. */
    private static Asking later(Asking one, Asking other) {
        Asking closed = one.closedAt(other.slot().closes());
        @Nullable String reason = other.state().withdrawn();
        return closed.isWithdrawn() || reason == null ? closed : closed.withdrawn(reason);
    }

    private static Asking asking(ResultSet row) throws SQLException {
        return new Asking(
                new AskingId(row.getLong(1)),
                new CourseId(row.getString(2)),
                slot(row),
                QuestionCopy.read(row.getString(7)),
                QuestionCopy.readOrder(row.getString(6)),
                new Asking.State(row.getInt(8) == 1, row.getInt(10) == 1, row.getString(9)));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        String[] name = row.getString(3).replace(REHEARSAL, "").split("\\+", 2);
        return new Slot(
                LocalDate.parse(name[0]),
                name.length > 1 ? Integer.parseInt(name[1]) : 0,
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
