package dev.lectern.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says things that are not replies. Calls may take as long as a platform takes, with a deadline of 20 s; they never throw for
 * anything that a platform or a network can do. Safe for use by many threads; calls about different channels do not wait
 * for each other.
 */
public interface Announcer {

    /**
     * A card as messages that each fit the platform, in the order of reading: at least one. The things to press are on the
     * first. Asks nobody, and cuts the same card in the same way every time.
     */
    List<Card> parts(Address address, Card card);

    /**
     * Sends one part.
     *
     * @param marker goes with the message, for {@link #find}
     * @param thread the message under which it belongs; empty for a message of its own
     */
    Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread);

    /**
     * Looks for what was sent with a marker.
     *
     * @param since when it was sent at the earliest
     * @param thread where it was sent to
     */
    Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread);

    /** Shows another card in a message's place. {@code Unknown} may be tried again: changing twice does no harm. */
    Sending update(MessageRef message, Card part, Marker marker);

    /** Removes a message; one that is gone already counts as removed. */
    Sending remove(MessageRef message);
}
