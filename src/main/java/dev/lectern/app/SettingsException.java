package dev.lectern.app;

import java.util.List;

/** Settings that cannot be used; one line for each thing to mend. */
final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(List<String> lines) {
        super(String.join("\n", lines));
    }
}
