package dev.lectern.slack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be answered, until the answer arrives: first through the response_url (5 uses in 30 minutes), then by a
 * note that only they see, then by a direct message.
 *
 * @param replace whether the first answer takes the place of the message that was pressed
 */
record Route(
        @Nullable String responseUrl,
        @Nullable String channel,
        @Nullable String thread,
        String user,
        boolean replace) {

    sealed interface Way {}

    record Respond(String url) implements Way {}

    record Whisper(String channel, String user, @Nullable String thread) implements Way {}

    record Post(String channel, @Nullable String thread) implements Way {}

    Route replacing() {
        return new Route(responseUrl, channel, thread, user, true);
    }

    List<Way> ways(boolean everyone) {
        List<Way> ways = new ArrayList<>();
        if (responseUrl != null) {
            ways.add(new Respond(responseUrl));
        }
        if (channel != null && (everyone || channel.startsWith("D"))) {
            ways.add(new Post(channel, thread));
        } else {
            if (channel != null) {
                ways.add(new Whisper(channel, user, thread));
            }
            ways.add(new Post(user, null));
        }
        return ways;
    }

    /** Hides the addresses, for logs. */
    @Override
    public String toString() {
        return "Route";
    }
}
