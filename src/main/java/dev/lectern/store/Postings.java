package dev.lectern.store;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.PostingId;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.AskingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code posting}, as they are written and read. */
final class Postings {
    static final String COLUMNS = """
            SELECT p.number, p.course, p.address, p.content, p.asking, p.detail, p.part, p.first_part, p.state,
                p.decided_at, p.latest_at, p.next_at, p.claimed_at, p.attempts, p.message, p.message_address,
                p.withdrawn, p.mark
            FROM posting p
            """;
    private static final String FORGET = "DELETE FROM posting WHERE address = ?";
    private static final String CHANNEL = "channel";
    private static final String DIRECT = "direct";
    private static final int MARK = 18;

    private Postings() {}

    /** A content as three columns. */
    record Written(
            String kind, @Nullable Long asking, @Nullable String detail) {
        static Written of(Content content) {
            if (content instanceof Content.Question question) {
                return new Written("question", question.asking().value(), null);
            }
            if (content instanceof Content.Doubts doubts) {
                return new Written("doubts", doubts.asking().value(), null);
            }
            if (content instanceof Content.Summary summary) {
                return new Written("summary", null, summary.section().toString());
            }
            return new Written("notice", null, ((Content.Notice) content).markdown());
        }

        static Content read(String kind, long asking, String detail) {
            return switch (kind) {
                case "question" -> new Content.Question(new AskingId(asking));
                case "doubts" -> new Content.Doubts(new AskingId(asking));
                case "summary" -> new Content.Summary(SectionPath.parse(detail));
                case "notice" -> new Content.Notice(detail);
                default -> throw new IllegalStateException("a posting shows " + kind + ", which is nothing we know");
            };
        }
    }

    /** Takes away what was sent, or was to be sent, to a person. */
    static void forget(Session tx, AccountId account) throws SQLException {
        tx.update(FORGET, text(new Address.Direct(account)));
    }

    static String text(Address address) {
        if (address instanceof Address.Channel channel) {
            return CHANNEL + ":" + channel.channel().text();
        }
        AccountId account = ((Address.Direct) address).account();
        return DIRECT + ":" + account.platform() + ":" + account.id();
    }

    private static Address address(String text) {
        String[] parts = text.split(":", 3);
        return parts[0].equals(CHANNEL)
                ? new Address.Channel(ChannelRef.parse(parts[1] + ":" + parts[2]))
                : new Address.Direct(new AccountId(parts[1], parts[2]));
    }

    static long mark(ResultSet row) throws SQLException {
        return row.getLong(MARK);
    }

    static Posting posting(ResultSet row) throws SQLException {
        PostingId id = new PostingId(row.getLong(1));
        Address address = address(row.getString(3));
        long first = row.getLong(8);
        return new Posting(
                id,
                new CourseId(row.getString(2)),
                address,
                Written.read(row.getString(4), row.getLong(5), row.getString(6)),
                row.getInt(7),
                first == 0 ? id : new PostingId(first),
                progress(row, address),
                row.getString(17));
    }

    private static Posting.Progress progress(ResultSet row, Address address) throws SQLException {
        long claimed = row.getLong(13);
        return new Posting.Progress(
                Posting.State.valueOf(row.getString(9)),
                Instant.ofEpochMilli(row.getLong(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                claimed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(claimed)),
                row.getInt(14),
                message(row.getString(15), row.getString(16), address));
    }

    private static Optional<MessageRef> message(@Nullable String id, @Nullable String elsewhere, Address address) {
        return Optional.ofNullable(id)
                .map(message -> new MessageRef(elsewhere == null ? address : address(elsewhere), message));
    }
}
