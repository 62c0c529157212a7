package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Incoming;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that reached us.
 *
 * @param key what Slack calls it, the same at every redelivery
 * @param at when the person acted as far as Slack says, else when it reached us
 * @param trigger lets a form be opened for 3 s; null where there is none
 */
record Arrival(
        String key,
        SlackPlace place,
        Instant at,
        Route route,
        @Nullable String trigger) {
    /**
     * What the class is asked.
     *
     * @param opened when the form was opened that this was written into; nothing is believed that lies ahead
     */
    Incoming asking(Action action, Set<String> groups, @Nullable Instant opened) {
        Instant begun = opened == null || opened.isAfter(at) ? null : opened;
        return new Incoming(place.actor(groups), place.channelRef(), action, at, begun);
    }

    @Override
    public String toString() {
        return "Arrival[" + place + "]";
    }
}
