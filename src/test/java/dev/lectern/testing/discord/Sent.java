package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import okio.ByteString;

/**
 * Something the bot sent and Discord took.
 *
 * @param channel where to; null for commands
 * @param interaction what it answers; null for plain messages and commands
 * @param message the message's id, 0 where there is none
 */
public record Sent(Kind kind, Channel channel, DiscordInteraction interaction, long message, Payload payload) {
    public enum Kind {
        MESSAGE,
        EDIT,
        DELETE,
        THREAD,
        CALLBACK,
        FOLLOW_UP,
        FOLLOW_UP_EDIT,
        FOLLOW_UP_DELETE,
        COMMANDS
    }

    /** The body of a request: its JSON and, where it was multipart, its files. */
    public record Payload(JsonNode json, List<Upload> files) {}

    /** One file. */
    public record Upload(String name, ByteString content) {}

    public JsonNode json() {
        return payload.json();
    }
}
