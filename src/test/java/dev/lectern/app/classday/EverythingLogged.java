package dev.lectern.app.classday;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.lectern.testing.slack.LogWatch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** What an operator reads who has everything logged; and whether JDA or bolt had anything to complain about. */
final class EverythingLogged implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final LogWatch libraries = LogWatch.of(
            Level.WARN, "com.slack.api", "org.java_websocket", "net.dv8tion.jda", "org.eclipse.jetty", "io.javalin");

    EverythingLogged() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        root.setLevel(Level.TRACE);
    }

    /** Fails where a line holds one of these, in whatever case. */
    void holdsNone(List<String> secrets) {
        String log = written.toString(StandardCharsets.UTF_8);
        assertThat(log).contains(" TRACE ", " DEBUG ");
        String lower = log.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            int at = lower.indexOf(secret.toLowerCase(Locale.ROOT));
            assertThat(at)
                    .as(() -> "the log holds " + secret + ": "
                            + log.substring(Math.max(0, at - 600), Math.min(log.length(), at + 300)))
                    .isNegative();
        }
    }

    /** Fails on every warning and error, of ours too. */
    void holdsNoTrouble() {
        assertThat(libraries.troubles()).isEmpty();
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .noneMatch(line -> line.contains(" WARN  ") || line.contains(" ERROR "));
    }

    @Override
    public void close() {
        libraries.close();
        root.setLevel(level);
        System.setErr(before);
    }
}
