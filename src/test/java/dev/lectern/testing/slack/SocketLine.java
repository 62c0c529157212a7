package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** Slack's end of Socket Mode: says hello, sends envelopes, waits for their acknowledgements, closes and drops. */
public final class SocketLine extends WebSocketListener implements SlackLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile CompletableFuture<WebSocket> current = new CompletableFuture<>();

    @Override
    public void onOpen(WebSocket socket, Response response) {
        socket.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0APP\"}}");
        if (current.isDone()) {
            current = CompletableFuture.completedFuture(socket);
        } else {
            current.complete(socket);
        }
        connections.incrementAndGet(); // last: whoever waits for it then sends to the new one
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> waiter =
                    waiting.remove(message.path("envelope_id").asText());
            if (waiter != null) {
                waiter.complete(message.path("payload"));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(code, reason);
    }

    @Override
    public Delivered deliver(String kind, JsonNode payload, int retry) {
        String id = "envelope-" + ids.incrementAndGet();
        ObjectNode envelope = JSON.createObjectNode().put("type", kind).put("envelope_id", id);
        envelope.set("payload", payload);
        envelope.put("accepts_response_payload", !kind.equals("events_api"));
        envelope.put("retry_attempt", retry).put("retry_reason", retry > 0 ? "timeout" : "");
        CompletableFuture<JsonNode> waiter = new CompletableFuture<>();
        waiting.put(id, waiter);
        long from = System.nanoTime();
        try {
            current.get(10, TimeUnit.SECONDS).send(envelope.toString());
            JsonNode body = waiter.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return new Delivered(200, body, Duration.ofNanos(System.nanoTime() - from));
        } catch (TimeoutException e) {
            return new Delivered(0, MissingNode.getInstance(), Duration.ofNanos(System.nanoTime() - from));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a new connection, as Slack does every hour or so. */
    public void askToReconnect() {
        current.join()
                .send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{\"host\":\"x\"}}");
    }

    /** From now on deliveries wait for a new connection. */
    void forget() {
        current = new CompletableFuture<>();
    }

    /** How often the bot has connected. */
    public int connections() {
        return connections.get();
    }
}
