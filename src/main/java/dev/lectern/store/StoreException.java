package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * The data folder could not be used. The message says in whole sentences what happened, that nothing confirmed before is
 * lost, and what to do; it holds nothing that students wrote. What was being written when it was thrown is not stored.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        this(message, null);
    }

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
