package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.CourseId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message that is not a reply: a part of a content at an address.
 *
 * @param part 0 for the first message of a content, counting on for those in its thread
 * @param first the posting of part 0; its own id there
 * @param progress how far sending has come
 * @param withdrawn why it was taken back; null while it stands
 */
public record Posting(
        PostingId id,
        CourseId course,
        Address address,
        Content content,
        int part,
        PostingId first,
        Progress progress,
        @Nullable String withdrawn) {

    /** How far a posting has come. Stored by name: do not rename. */
    public enum State {
        /** To be sent. */
        WAITING,
        /** Being sent, or it was when the process died. */
        CLAIMED,
        /** It may have arrived; its marker is looked for. */
        UNKNOWN,
        SENT,
        /** Not sent, and never will be. */
        GIVEN_UP
    }

    /**
     * @param decided when it was decided to post it
     * @param latest when it is too late to send it
     * @param next when it may be tried next
     * @param claimed when it was last claimed
     * @param attempts how often it was claimed
     * @param message once sent
     */
    public record Progress(
            State state,
            Instant decided,
            Instant latest,
            Instant next,
            Optional<Instant> claimed,
            int attempts,
            Optional<MessageRef> message) {}

    public State state() {
        return progress.state();
    }
}
