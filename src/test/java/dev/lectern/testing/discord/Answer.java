package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What Discord says to a request. */
record Answer(int code, String body, Map<String, String> headers) {
    static Answer ok(JsonNode body) {
        return new Answer(200, body.toString(), Map.of());
    }

    static Answer nothing() {
        return new Answer(204, "", Map.of());
    }

    static Answer error(int status, int code, String message) {
        return new Answer(status, "{\"code\":" + code + ",\"message\":\"" + message + "\"}", Map.of());
    }

    static Answer tooMany(double seconds, boolean global) {
        String body = "{\"message\":\"You are being rate limited.\",\"retry_after\":" + seconds + ",\"global\":"
                + global + "}";
        Map<String, String> after = Map.of(
                "Retry-After",
                Long.toString((long) Math.ceil(seconds)),
                "X-RateLimit-Scope",
                global ? "global" : "user");
        return new Answer(429, body, after).with(global ? Map.of("X-RateLimit-Global", "true") : Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putAll(more);
        return new Answer(code, body, all);
    }
}
