package dev.lectern.course;

import org.jspecify.annotations.Nullable;

/**
 * What is kept could not be read or changed: a full disk, a lost file. Thrown through every port that a store stands
 * behind; the call that threw has changed nothing, so it may be tried again.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message in whole sentences, for the operator; holds nothing that students wrote */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        this(message, null);
    }
}
