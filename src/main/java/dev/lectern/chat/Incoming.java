package dev.lectern.chat;

import dev.lectern.course.Actor;
import dev.lectern.course.ChannelRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did on a platform, before it is known in which course.
 *
 * @param channel where; empty in a direct message and in one's own corner of the platform (a Home tab)
 * @param at when the person acted
 * @param opened when the form was opened that this was written into; null where there was none
 */
public record Incoming(
        Actor actor,
        Optional<ChannelRef> channel,
        Action action,
        Instant at,
        @Nullable Instant opened) {

    public Incoming(Actor actor, Optional<ChannelRef> channel, Action action, Instant at) {
        this(actor, channel, action, at, null);
    }
}
