package dev.lectern.slack;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.ChannelRef;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts where.
 *
 * @param team the workspace
 * @param channel null on the Home tab and in a form
 * @param handle how Slack shows the person to others; empty where it does not say
 */
public record SlackPlace(String team, @Nullable String channel, String user, String handle) {
    public AccountId account() {
        return new AccountId("slack", team + ":" + user);
    }

    /** @param groups the user groups that the person is in */
    Actor actor(Set<String> groups) {
        return new Actor(account(), team, groups, handle);
    }

    /** The channel; empty where nobody else reads. */
    Optional<ChannelRef> channelRef() {
        return isDirect()
                ? Optional.empty()
                : Optional.ofNullable(channel).map(id -> new ChannelRef("slack", team, id));
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
