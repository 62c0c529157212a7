package dev.lectern.store;

import dev.lectern.chat.MessageRef;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Outbox;
import dev.lectern.daily.Posting;
import dev.lectern.daily.PostingId;
import dev.lectern.quiz.AskingId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. */
public final class JdbcOutbox implements Outbox {
    private static final String PUT = """
            INSERT INTO posting
                (posting_key, address, part, course, content, asking, detail, state, decided_at, latest_at, next_at)
            VALUES (?, ?, 0, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    /** What is drawn after this shows everything that was marked before. */
    private static final String CLAIM = """
            UPDATE posting SET state = 'CLAIMED', claimed_at = ?, attempts = attempts + 1, drawn = mark
            WHERE number = ? AND state = 'WAITING' AND withdrawn IS NULL""";

    private static final String ADD_PART = """
            INSERT INTO posting (posting_key, address, part, first_part, course, content, asking, detail, state,
                decided_at, latest_at, next_at)
            SELECT posting_key, address, ?, number, course, content, asking, detail, 'WAITING',
                decided_at, latest_at, ? FROM posting WHERE number = ?
            ON CONFLICT DO NOTHING""";
    private static final String DROP_PARTS = "DELETE FROM posting WHERE first_part = ? AND part >= ?";
    private static final String SENT = """
            UPDATE posting SET state = 'SENT', message = ?, message_address = nullif(?, address)
            WHERE number = ? AND state IN ('CLAIMED', 'UNKNOWN')""";
    private static final String UNKNOWN =
            "UPDATE posting SET state = 'UNKNOWN', next_at = ? WHERE number = ? AND state IN ('CLAIMED', 'UNKNOWN')";
    private static final String RETRY = """
            UPDATE posting SET next_at = ?, state = CASE WHEN withdrawn IS NULL THEN 'WAITING' ELSE 'GIVEN_UP' END
            WHERE number = ? AND state IN ('WAITING', 'CLAIMED', 'UNKNOWN')""";
    private static final String GIVE_UP = "UPDATE posting SET state = 'GIVEN_UP' WHERE number = ?";
    private static final String GIVE_UP_LATER = """
            UPDATE posting SET state = 'GIVEN_UP' WHERE state = 'WAITING'
              AND first_part = (SELECT coalesce(p.first_part, p.number) FROM posting p WHERE p.number = ?)
              AND part > (SELECT p.part FROM posting p WHERE p.number = ?)""";
    private static final String CAN_EXTEND = """
            SELECT count(*) FROM posting
            WHERE number = ? AND part = 0 AND state = 'SENT' AND withdrawn IS NULL""";
    /** What has a message was removed, and what was never tried was not needed then; what was refused stays so. */
    private static final String SEND_AGAIN = """
            UPDATE posting SET state = 'WAITING', message = NULL, message_address = NULL, attempts = 0, next_at = ?
            WHERE first_part = ? AND part < ? AND state = 'GIVEN_UP'
              AND (message IS NOT NULL OR attempts = 0)""";

    private static final String WITHDRAW = """
            UPDATE posting SET withdrawn = coalesce(withdrawn, ?), mark = mark + 1,
                state = CASE WHEN state = 'WAITING' THEN 'GIVEN_UP' ELSE state END
            WHERE number = ? OR first_part = ?""";
    private static final String REDRAW = "UPDATE posting SET mark = mark + 1 WHERE asking = ?";
    private static final String CLOSED = """
            UPDATE posting SET mark = mark + 1, closed = 1
            WHERE asking = ? AND content = 'question' AND closed = 0""";
    private static final String DRAWN = "UPDATE posting SET drawn = mark WHERE number = ? AND mark = ?";

    private static final String ORDER = " ORDER BY p.decided_at, coalesce(p.first_part, p.number), p.part";
    private static final String UNSETTLED =
            Postings.COLUMNS + "WHERE p.state IN ('WAITING', 'CLAIMED', 'UNKNOWN')" + ORDER;
    private static final String STALE = Postings.COLUMNS + "WHERE p.drawn < p.mark AND p.state = 'SENT'" + ORDER;
    private static final String OPEN = Postings.COLUMNS
            + "WHERE p.content = 'question' AND p.closed = 0 AND p.state <> 'GIVEN_UP' ORDER BY p.number";
    private static final String FIND = Postings.COLUMNS + "WHERE p.number = ?";
    private static final String OF_ASKING = Postings.COLUMNS + "WHERE p.asking = ? ORDER BY p.number";
    private static final String PARTS = Postings.COLUMNS + "WHERE p.number = ? OR p.first_part = ? ORDER BY p.part";
    private static final String LATEST =
            Postings.COLUMNS + "WHERE p.course = ? AND p.part = 0 ORDER BY p.number DESC LIMIT ?";

    private final Database database;

    public JdbcOutbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(List<Order> orders) {
        return database.write(tx -> {
            int added = 0;
            for (Order order : orders) {
                added += put(tx, order);
            }
            return added > 0;
        });
    }

    private static int put(Session tx, Order order) throws SQLException {
        Postings.Written content = Postings.Written.of(order.content());
        long decided = order.decided().toEpochMilli();
        return tx.update(
                PUT,
                order.key(),
                Postings.text(order.address()),
                order.course().value(),
                content.kind(),
                content.asking(),
                content.detail(),
                decided,
                order.latest().toEpochMilli(),
                decided);
    }

    @Override
    public Optional<Posting> claim(PostingId id, int parts, Instant now) {
        return database.write(tx -> {
            if (tx.update(CLAIM, now.toEpochMilli(), id.value()) == 0) {
                return Optional.empty();
            }
            Posting claimed = find(tx, id).orElseThrow();
            if (claimed.part() == 0) {
                tx.update(DROP_PARTS, id.value(), parts);
                addParts(tx, id, parts, now);
            }
            return Optional.of(claimed);
        });
    }

    private static void addParts(Session tx, PostingId first, int parts, Instant now) throws SQLException {
        for (int part = 1; part < parts; part++) {
            tx.update(ADD_PART, part, now.toEpochMilli(), first.value());
        }
    }

    @Override
    public void sent(PostingId id, MessageRef message) {
        update(SENT, message.id(), Postings.text(message.address()), id.value());
    }

    @Override
    public void unknown(PostingId id, Instant next) {
        update(UNKNOWN, next.toEpochMilli(), id.value());
    }

    @Override
    public void retry(PostingId id, Instant next) {
        update(RETRY, next.toEpochMilli(), id.value());
    }

    @Override
    public void giveUp(PostingId id) {
        database.write(tx -> tx.update(GIVE_UP, id.value()) + tx.update(GIVE_UP_LATER, id.value(), id.value()));
    }

    @Override
    public void extend(PostingId first, int parts, Instant now) {
        database.write(tx -> {
            boolean can = tx.first(CAN_EXTEND, row -> row.getInt(1) > 0, first.value())
                    .orElseThrow();
            if (can) {
                addParts(tx, first, parts, now);
                tx.update(SEND_AGAIN, now.toEpochMilli(), first.value(), parts);
            }
            return can;
        });
    }

    @Override
    public void withdraw(PostingId first, String reason) {
        update(WITHDRAW, reason, first.value(), first.value());
    }

    @Override
    public void redraw(AskingId asking) {
        update(REDRAW, asking.value());
    }

    @Override
    public void closed(AskingId asking) {
        update(CLOSED, asking.value());
    }

    @Override
    public void drawn(Stale drawn) {
        update(DRAWN, drawn.posting().id().value(), drawn.mark());
    }

    private void update(String sql, @Nullable Object... values) {
        database.write(tx -> tx.update(sql, values));
    }

    @Override
    public List<Posting> unsettled() {
        return all(UNSETTLED);
    }

    @Override
    public List<Stale> stale() {
        return database.read(session ->
                List.copyOf(session.all(STALE, row -> new Stale(Postings.posting(row), Postings.mark(row)))));
    }

    @Override
    public List<Posting> open() {
        return all(OPEN);
    }

    @Override
    public Optional<Posting> find(PostingId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Posting> find(Session session, PostingId id) throws SQLException {
        return session.first(FIND, Postings::posting, id.value());
    }

    @Override
    public List<Posting> of(AskingId asking) {
        return all(OF_ASKING, asking.value());
    }

    @Override
    public List<Posting> parts(PostingId first) {
        return all(PARTS, first.value(), first.value());
    }

    @Override
    public List<Posting> latest(CourseId course, int most) {
        return all(LATEST, course.value(), most);
    }

    private List<Posting> all(String sql, @Nullable Object... values) {
        return database.read(session -> List.copyOf(session.all(sql, Postings::posting, values)));
    }
}
