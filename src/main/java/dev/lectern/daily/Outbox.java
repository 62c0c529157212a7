package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every message that is not a reply, from before it is sent until after it was taken back. A call that returns has its
 * change on disk; a call that throws has changed nothing. Safe for use by many threads.
 */
public interface Outbox {

    /**
     * Something to post.
     *
     * @param key what makes it the same posting if it is decided again, such as {@code question:5}; with the address it is
     *     unique
     * @param latest when it is too late to send it
     */
    record Order(String key, CourseId course, Address address, Content content, Instant decided, Instant latest) {}

    /** Takes orders in, all or none; one whose key and address are there already changes nothing. True where one was new. */
    boolean put(List<Order> orders);

    /**
     * Claims a waiting posting before it is sent, for exactly one caller. What is marked to be drawn again from now on is
     * drawn again once it is sent, so draw what to send after claiming.
     *
     * @param parts how many messages its content takes; where this is part 0, the others are added, to be sent after it
     * @return empty where it is not waiting any more
     */
    Optional<Posting> claim(PostingId id, int parts, Instant now);

    /** Notes that a posting was sent. */
    void sent(PostingId id, MessageRef message);

    /** Notes that it is not known whether a posting was sent; it is looked for from {@code next} on. */
    void unknown(PostingId id, Instant next);

    /** Notes that a posting was not sent and may be tried again; one withdrawn meanwhile is given up. */
    void retry(PostingId id, Instant next);

    /**
     * Notes that a posting is not sent and will not be, or was removed again; later parts of its content that wait go with
     * it.
     */
    void giveUp(PostingId id);

    /**
     * Has a sent content take more messages than it did: the parts that are missing, were removed or never tried wait to be
     * sent; one that was tried and given up stays so. Nothing happens to a content that is withdrawn or whose first part is not sent.
     *
     * @param parts how many messages the content takes now
     */
    void extend(PostingId first, int parts, Instant now);

    /** Takes a sent or waiting content back, all its parts: what waits is given up, what was sent is to be drawn again. */
    void withdraw(PostingId first, String reason);

    /** Notes that what a content's postings show has changed for good: they are drawn again, also after a restart. */
    void redraw(AskingId asking);

    /**
     * Notes that an asking has closed: the postings of its question are drawn again. Once ever, however often this is
     * called.
     */
    void closed(AskingId asking);

    /** Notes that a posting shows what there is to show; ignored where it was marked again since it was read. */
    void drawn(Stale drawn);

    /** A sent posting that shows something old. {@code mark} counts how often it was marked. */
    record Stale(Posting posting, long mark) {}

    /** Everything that is not settled: waiting, claimed or unknown, in the order it was decided, parts in order. */
    List<Posting> unsettled();

    /** Every sent posting to be drawn again. */
    List<Stale> stale();

    /** The postings of questions, sent or still to be sent, whose close was not noted yet, in the order of their ids. */
    List<Posting> open();

    Optional<Posting> find(PostingId id);

    /** The postings about an asking, all parts, at every address, in the order of their ids. */
    List<Posting> of(AskingId asking);

    /** All parts of a content at its address, in order. */
    List<Posting> parts(PostingId first);

    /** The newest contents of a course, part 0 only, newest first. */
    List<Posting> latest(CourseId course, int most);
}
