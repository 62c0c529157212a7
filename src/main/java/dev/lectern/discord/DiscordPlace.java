package dev.lectern.discord;

import dev.lectern.course.ChannelRef;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.jspecify.annotations.Nullable;

/** Where somebody acted. */
final class DiscordPlace {
    private DiscordPlace() {}

    /** The channel, for a thread that of the channel it hangs on; empty in a direct message. */
    static Optional<ChannelRef> of(@Nullable Guild server, @Nullable Channel channel) {
        if (server == null || channel == null) {
            return Optional.empty();
        }
        String id = channel instanceof ThreadChannel thread
                ? thread.getParentChannel().getId()
                : channel.getId();
        return Optional.of(new ChannelRef(DiscordBot.PLATFORM, server.getId(), id));
    }
}
