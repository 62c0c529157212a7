package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A way in which Slack reaches a bot. */
public interface SlackLine {
    /** Slack's patience with a bot. */
    int PATIENCE_MILLIS = 3_000;

    /**
     * Hands over a payload and waits for the acknowledgement, for 3 s at most.
     *
     * @param kind {@code slash_commands}, {@code interactive} or {@code events_api}
     * @param retry 0 the first time
     */
    Delivered deliver(String kind, JsonNode payload, int retry);

    /** What a bot's HTTP side looks like from outside. */
    @FunctionalInterface
    interface Endpoint {
        Answer post(Map<String, String> headers, byte[] body);
    }

    record Answer(int status, String body) {}
}
