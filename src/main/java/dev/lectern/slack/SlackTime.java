package dev.lectern.slack;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Slack's timestamps: seconds, a dot, and six digits that are at least unique and for presses and messages microseconds. */
final class SlackTime {
    private SlackTime() {}

    static String of(Instant moment) {
        return String.format(Locale.ROOT, "%d.%06d", moment.getEpochSecond(), moment.getNano() / 1_000);
    }

    /** @param otherwise where there is no timestamp, or none of Slack's */
    static Instant of(@Nullable String timestamp, Instant otherwise) {
        if (timestamp == null || !timestamp.matches("[0-9]{1,11}\\.[0-9]{6}")) {
            return otherwise;
        }
        int dot = timestamp.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(timestamp.substring(0, dot)), 1_000L * Integer.parseInt(timestamp.substring(dot + 1)));
    }
}
