package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts signed requests to the bot, as Slack does without Socket Mode. */
public final class HttpLine implements SlackLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Endpoint endpoint;
    private final String secret;
    private final Clock clock;

    public HttpLine(Endpoint endpoint, String secret, Clock clock) {
        this.endpoint = endpoint;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Delivered deliver(String kind, JsonNode payload, int retry) {
        byte[] body = body(kind, payload).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers(kind.equals("events_api"), body);
        if (retry > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(retry));
            headers.put("X-Slack-Retry-Reason", "http_timeout");
        }
        long from = System.nanoTime();
        Answer answer = endpoint.post(headers, body);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        boolean late = took.toMillis() > PATIENCE_MILLIS;
        return new Delivered(late ? 0 : answer.status(), read(answer.body()), took);
    }

    public Map<String, String> headers(boolean json, byte[] body) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
        headers.put("X-Slack-Request-Timestamp", Long.toString(now));
        headers.put("X-Slack-Signature", signature(now, body));
        return headers;
    }

    public String signature(long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String body(String kind, JsonNode payload) {
        return switch (kind) {
            case "events_api" -> payload.toString();
            case "interactive" -> "payload=" + encoded(payload.toString());
            default ->
                StreamSupport.stream(((Iterable<String>) payload::fieldNames).spliterator(), false)
                        .map(name -> name + "=" + encoded(payload.path(name).asText()))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode read(String body) {
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
