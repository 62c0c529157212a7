package dev.lectern.app;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output and error as UTF-8, whatever the machine's locale: lectures are full of symbols. */
final class Streams {
    private Streams() {}

    static Writer out() {
        return new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    }

    static Writer err() {
        return new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
    }
}
