package dev.lectern.testing.discord;

/**
 * A text channel of a guild, or a direct message.
 *
 * @param guild null in a direct message
 * @param recipient who the bot talks to in a direct message; null in a guild
 */
public record Channel(long id, String name, Guild guild, Person recipient) {
    public boolean direct() {
        return recipient != null;
    }
}
