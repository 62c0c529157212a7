package dev.lectern.discord;

import java.util.Optional;

/**
 * Where somebody acted.
 *
 * @param server the server's id; empty in a direct message
 * @param channel the channel's id; for a thread, that of the channel it hangs on
 */
public record DiscordPlace(Optional<String> server, String channel) {
    public boolean direct() {
        return server.isEmpty();
    }

    /** Ids are for configuration and the store, and not for logs. */
    @Override
    public String toString() {
        return direct() ? "a direct message" : "a channel";
    }
}
