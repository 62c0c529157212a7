package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.chat.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What posting a card would send to Discord, without asking anybody. */
public final class DiscordPreview {
    private DiscordPreview() {}

    /**
     * The body of each request that makes a message, as JSON, in the order of sending. The first goes into the channel, the
     * others into a thread under it.
     *
     * @param markers the marker of each message, counting from 0
     */
    public static List<String> payloads(Card card, IntFunction<Marker> markers) {
        List<String> payloads = new ArrayList<>();
        for (Card part : DiscordAnnouncer.cut(card)) {
            payloads.add(
                    DiscordPost.create(part, markers.apply(payloads.size())).toPrettyString());
        }
        return payloads;
    }
}
