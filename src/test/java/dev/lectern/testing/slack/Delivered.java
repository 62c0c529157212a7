package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * How the bot took a delivery.
 *
 * @param status 200 for an acknowledgement, in whatever way it came; 0 where none came in 3 s
 * @param body what the acknowledgement said; a missing node where nothing
 * @param took from sending to the acknowledgement
 */
public record Delivered(int status, JsonNode body, Duration took) {
    public boolean acknowledged() {
        return status == 200;
    }
}
