package dev.lectern.testing.slack;

import java.time.Duration;

/** What can go wrong with one call of the bot's. */
public sealed interface Fault {

    /** {@code ok: false} with a code such as {@code channel_not_found}; a response_url says it with status 404. */
    record Refusal(String error) implements Fault {}

    /** Status 429. */
    record TooMany(int retryAfterSeconds) implements Fault {}

    /** A status without a usable body. */
    record Status(int code) implements Fault {}

    /** Done, but late. */
    record Late(Duration by) implements Fault {}

    /** Done, and the connection dropped before the answer. */
    record NoAnswer() implements Fault {}
}
