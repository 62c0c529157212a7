package dev.lectern.chat;

import java.time.Duration;

/** What became of sending or changing a message. */
public sealed interface Sending {

    record Sent(MessageRef message) implements Sending {}

    /**
     * The platform will not have it, now or later.
     *
     * @param reason a stable word: {@code channel-gone}, {@code not-allowed}, {@code closed} (a person who takes no direct
     *     messages), {@code message-gone}, {@code refused}
     * @param remedy a sentence for the instructor: what to do so that it works
     */
    record Refused(String reason, String remedy) implements Sending {}

    /** Not sent: the platform asks to come again later. */
    record RetryAfter(Duration pause) implements Sending {}

    /** It may have arrived, and may not: only looking for its marker tells. */
    record Unknown() implements Sending {}
}
