package dev.lectern.web;

import dev.lectern.web.Endpoint.Answer;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code /healthz} says: 200 where every part works and 503 otherwise, with the parts as JSON. No names, no ids. */
final class HealthPage {
    private static final int WELL = 200;
    private static final int ILL = 503;

    private HealthPage() {}

    static Answer of(Health health) {
        Map<String, Boolean> parts = health.parts();
        boolean well = !parts.containsValue(false);
        String words = parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> "\"" + part.getKey() + "\":" + part.getValue())
                .collect(Collectors.joining(","));
        String json = "{\"status\":\"" + (well ? "ok" : "trouble") + "\",\"parts\":{" + words + "}}\n";
        return new Answer(well ? WELL : ILL, "application/json", json);
    }
}
