package dev.lectern.markdown;

import java.io.IOException;

/** There is nothing to read. The message is a sentence for the person who named the folder. */
public final class NoLecturesException extends IOException {
    private static final long serialVersionUID = 1L;

    NoLecturesException(String message) {
        super(message);
    }
}
