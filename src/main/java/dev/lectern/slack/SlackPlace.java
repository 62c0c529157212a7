package dev.lectern.slack;

import dev.lectern.course.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts where.
 *
 * @param team the workspace
 * @param channel null on the Home tab and in a form
 */
public record SlackPlace(String team, @Nullable String channel, String user) {
    public AccountId account() {
        return new AccountId("slack", team + ":" + user);
    }

    /** Whether this is a conversation of the person with Lectern alone. */
    public boolean isDirect() {
        return channel == null || channel.startsWith("D");
    }

    /** Hides who and where, for logs. */
    @Override
    public String toString() {
        return isDirect() ? "slack:direct" : "slack:channel";
    }
}
