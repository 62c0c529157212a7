package dev.lectern.slack;

/** Slack cannot be used as it is set up; the message says what to do and holds no secret. */
public final class SlackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlackException(String message) {
        super(message);
    }
}
