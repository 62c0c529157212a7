package dev.lectern.discord;

/** A failure as it may be logged: what kind and where, without messages, which may quote what people wrote. */
final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure) {
        super(failure.getClass().getName(), null, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Wordless of(Throwable failure) {
        return new Wordless(failure);
    }
}
