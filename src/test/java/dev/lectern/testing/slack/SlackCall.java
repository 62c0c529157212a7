package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something the bot sent.
 *
 * @param method a Web API method such as {@code chat.postMessage}, or {@code respond} for a response_url
 * @param body what was sent, JSON in form fields parsed
 * @param at when, by the server's clock
 */
public record SlackCall(String method, JsonNode body, Instant at) {

    /** Something that was not sent in a call of its own. */
    public SlackCall(String method, JsonNode body) {
        this(method, body, Instant.EPOCH);
    }

    /** The words of everything shown, in order. */
    public String words() {
        StringBuilder words = new StringBuilder();
        collect((body.has("view") ? body.path("view") : body).path("blocks"), words);
        return words.toString().strip();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.path("text").isTextual()) {
            words.append(node.path("text").asText()).append(' ');
        }
        node.forEach(child -> collect(child, words));
    }
}
