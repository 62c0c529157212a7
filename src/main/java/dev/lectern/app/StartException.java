package dev.lectern.app;

/** The class cannot start; the message says what to do and holds no secret. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }
}
