package dev.lectern.testing.discord;

/**
 * A text channel of a guild, a thread in one, or a direct message.
 *
 * @param guild null in a direct message
 * @param recipient who the bot talks to in a direct message; null in a guild
 * @param parent the channel that a thread hangs in; null for everything else
 */
public record Channel(long id, String name, Guild guild, Person recipient, Channel parent) {
    Channel(long id, String name, Guild guild, Person recipient) {
        this(id, name, guild, recipient, null);
    }

    public boolean direct() {
        return recipient != null;
    }

    boolean isThread() {
        return parent != null;
    }
}
