package dev.lectern.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Listens to a library's log: {@link #close()} fails on every warning and error that the test did not ask for. What was
 * asked for need not come.
 */
public final class LogWatch implements AutoCloseable {
    private final Logger logger;
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                events.add(event);
            }
        }
    };

    private LogWatch(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    /** @param name of a logger: those below it are heard as well */
    public static LogWatch on(String name) {
        return new LogWatch(name);
    }

    /** Messages with these words are fine. */
    public LogWatch expect(String words) {
        expected.add(words);
        return this;
    }

    /** Warnings and errors so far, as they would be written. */
    public List<String> heard() {
        List<String> heard = new ArrayList<>();
        events.forEach(event -> heard.add(event.getFormattedMessage()));
        return heard;
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        List<String> unexpected = heard().stream()
                .filter(message -> expected.stream().noneMatch(message::contains))
                .toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionError(logger.getName() + " warned: " + unexpected);
        }
    }
}
