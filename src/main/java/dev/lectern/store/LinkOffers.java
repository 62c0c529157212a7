package dev.lectern.store;

import dev.lectern.course.Links;
import dev.lectern.course.Links.Offer;
import dev.lectern.course.Links.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code link_offer}, {@code link_try} and {@code link_news}. */
final class LinkOffers {
    /** Longer names are no help in telling who it is. */
    private static final int LONGEST_HANDLE = 80;

    private static final String OPEN = """
            INSERT INTO link_offer (first_account, first_handle, code_hash, expires_at) VALUES (?, ?, ?, ?)""";
    private static final String ENTER = """
            UPDATE link_offer SET code_hash = NULL, second_account = ?, second_handle = ?, expires_at = ? WHERE number = ?""";
    private static final String AGREE = "UPDATE link_offer SET agreed = 1 WHERE number = ?";
    private static final String ROWS = """
            SELECT o.number, o.first_account, f.platform, o.first_handle,
                o.second_account, s.platform, o.second_handle, o.agreed, o.expires_at
            FROM link_offer o JOIN account f ON f.number = o.first_account
            LEFT JOIN account s ON s.number = o.second_account
            """;
    private static final String ALL = ROWS + "ORDER BY o.number";
    private static final String OF_CODE = ROWS + "WHERE o.code_hash = ? AND o.expires_at > ?";
    private static final String END = "DELETE FROM link_offer WHERE first_account = ? OR second_account = ?";
    private static final String PURGE = "DELETE FROM link_offer WHERE expires_at <= ?";

    private static final String TRY = "INSERT INTO link_try (account, tried_at) VALUES (?, ?)";
    private static final String TRIES = "SELECT count(*) FROM link_try WHERE account = ? AND tried_at > ?";
    private static final String PURGE_TRIES = "DELETE FROM link_try WHERE tried_at <= ?";

    private static final String TELL = """
            INSERT INTO link_news (account, event, platform) VALUES (?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET event = excluded.event, platform = excluded.platform""";
    private static final String NEWS = "SELECT event, platform FROM link_news WHERE account = ?";
    private static final String TOLD = "DELETE FROM link_news WHERE account = ?";

    private LinkOffers() {}

    /** An offer as it is kept: its code not typed yet while there is no second number. */
    record Row(long id, long first, Side firstSide, long second, Side secondSide, boolean agreed, Instant expires) {
        boolean isEntered() {
            return second != 0;
        }

        boolean concerns(long number) {
            return isEntered() && (first == number || second == number);
        }

        Offer seenBy(long number) {
            boolean isFirst = first == number;
            return new Offer(id, isFirst, agreed, isFirst ? secondSide : firstSide);
        }
    }

    static void open(Session tx, long first, String handle, String hash, Instant expires) throws SQLException {
        tx.update(OPEN, first, cut(handle), hash, expires.toEpochMilli());
    }

    static Optional<Row> ofCode(Session session, String hash, Instant now) throws SQLException {
        return session.first(OF_CODE, LinkOffers::row, hash, now.toEpochMilli());
    }

    /** Every offer, over or not: a few at most, and nearly always none. */
    static List<Row> all(Session session) throws SQLException {
        return session.all(ALL, LinkOffers::row);
    }

    /** The offer that an account is on either side of, once its code was typed. */
    static Optional<Row> of(Session session, long number, Instant now) throws SQLException {
        return all(session).stream()
                .filter(row -> row.concerns(number) && row.expires().isAfter(now))
                .findFirst();
    }

    static void enter(Session tx, Row offer, long second, String handle, Instant expires) throws SQLException {
        tx.update(ENTER, second, cut(handle), expires.toEpochMilli(), offer.id());
    }

    static void agree(Session tx, Row offer) throws SQLException {
        tx.update(AGREE, offer.id());
    }

    /** Ends whatever an account is on either side of. */
    static void end(Session tx, long number) throws SQLException {
        tx.update(END, number, number);
    }

    /** Removes what is over, and with it the last trace of how the other platform shows somebody. */
    static boolean purge(Session tx, Instant now) throws SQLException {
        tx.update(PURGE_TRIES, now.minus(Links.WRONG_WITHIN).toEpochMilli());
        return tx.update(PURGE, now.toEpochMilli()) > 0;
    }

    static void noteWrong(Session tx, long number, Instant now) throws SQLException {
        tx.update(TRY, number, now.toEpochMilli());
    }

    static int triesLeft(Session session, long number, Instant now) throws SQLException {
        long from = now.minus(Links.WRONG_WITHIN).toEpochMilli();
        int wrong = session.first(TRIES, row -> row.getInt(1), number, from).orElseThrow();
        return Math.max(0, Links.WRONG_CODES - wrong);
    }

    static void tell(Session tx, long number, Links.Event event, String platform) throws SQLException {
        tx.update(TELL, number, event.name(), platform);
    }

    static Optional<Links.News> news(Session session, long number) throws SQLException {
        return session.first(
                NEWS, row -> new Links.News(Links.Event.valueOf(row.getString(1)), row.getString(2)), number);
    }

    static Optional<Links.News> claimNews(Session tx, long number) throws SQLException {
        Optional<Links.News> news = news(tx, number);
        tx.update(TOLD, number);
        return news;
    }

    private static String cut(String handle) {
        return handle.codePointCount(0, handle.length()) <= LONGEST_HANDLE
                ? handle
                : handle.substring(0, handle.offsetByCodePoints(0, LONGEST_HANDLE));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                new Side(row.getString(3), row.getString(4)),
                row.getLong(5),
                new Side(String.valueOf(row.getString(6)), String.valueOf(row.getString(7))),
                row.getInt(8) == 1,
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
