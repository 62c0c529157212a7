package dev.lectern.console;

import java.io.IOException;
import java.util.Optional;

/** Where lines come from. */
interface Keyboard {
    /**
     * The next line; empty where there is none any more.
     *
     * @param name who is asked
     */
    Optional<String> read(String name) throws IOException;
}
