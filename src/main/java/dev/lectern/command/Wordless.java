package dev.lectern.command;

import dev.lectern.course.StoreException;
import org.jspecify.annotations.Nullable;

/** A failure as a log may hold it: what was thrown and where, but no messages, since these may quote a student. */
final class Wordless extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 8;

    private Wordless(String what, @Nullable Throwable cause) {
        super(what, cause, false, true);
    }

    static Wordless of(Throwable failure) {
        return of(failure, 0);
    }

    private static Wordless of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        Wordless copy = new Wordless(
                // the store's own message is meant for the operator
                failure instanceof StoreException
                        ? failure.toString()
                        : failure.getClass().getName(),
                cause == null || depth == DEEPEST_CAUSE ? null : of(cause, depth + 1));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
