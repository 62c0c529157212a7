package dev.lectern.slack;

import java.time.Duration;

/** What became of a call. */
sealed interface Outcome {

    /** @param id what Slack calls it: a message's timestamp, a user's or file's id; may be empty */
    record Sent(String id) implements Outcome {}

    /** @param error Slack's code, such as {@code channel_not_found} */
    record Refused(String error) implements Outcome {}

    record RetryAfter(Duration pause) implements Outcome {}

    /** It may have arrived, and may not. */
    record Unknown() implements Outcome {}
}
