package dev.lectern.bench;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Socket Mode: envelopes over the connection that the bot opened. */
final class SlackSocketLoad implements SlackLine {
    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<WebSocketLine> connected = new CompletableFuture<>();

    void opened(WebSocketLine line) {
        try {
            line.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0BENCH\"}}");
            connected.complete(line);
        } catch (IOException e) {
            connected.completeExceptionally(e);
        }
    }

    @Override
    public void bring(long number, String payload) throws IOException {
        line().send("{\"type\":\"interactive\",\"envelope_id\":\"envelope-" + number + "\",\"payload\":" + payload
                + ",\"accepts_response_payload\":true,\"retry_attempt\":0,\"retry_reason\":\"\"}");
    }

    private WebSocketLine line() throws IOException {
        try {
            return connected.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("no bot is connected", e);
        }
    }

    @Override
    public void close() {
        // The bot closes it.
    }
}
