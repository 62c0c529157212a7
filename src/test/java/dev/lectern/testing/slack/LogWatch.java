package dev.lectern.testing.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to what some loggers say, at a level of its own, and puts everything back when closed. */
public final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new HashMap<>();

    private LogWatch() {}

    /** Raises some loggers to a level and listens to them; an operator's TRACE on the root would not raise those set to OFF. */
    public static LogWatch of(Level level, String... loggers) {
        LogWatch watch = new LogWatch();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        watch.setContext(context);
        watch.start();
        for (String name : loggers) {
            Logger logger = context.getLogger(name);
            watch.before.put(logger, logger.getLevel());
            logger.setLevel(level);
            logger.addAppender(watch);
        }
        return watch;
    }

    /** Listens to the root without changing any level but its own. */
    public static LogWatch ofEverythingThatIsOn() {
        return of(Level.TRACE, org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    /** Warnings and errors, as they would be printed. */
    public List<String> troubles() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(LogWatch::line)
                .toList();
    }

    public List<String> lines() {
        return events.stream().map(LogWatch::line).toList();
    }

    private static String line(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + thrown;
    }

    @Override
    public void close() {
        before.forEach((logger, level) -> {
            logger.detachAppender(this);
            logger.setLevel(level);
        });
    }
}
