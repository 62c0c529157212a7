package dev.lectern.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of Socket Mode. Bolt looks after it every five seconds; ours looks as soon as it closes, for presses made
 * meanwhile are lost.
 */
final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final int CONCURRENCY = 10;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Pattern HOPELESS = Pattern.compile(
            "invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type|missing_scope");

    private final SocketModeApp socket;
    private final SocketModeClient client;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    private SlackSocket(
            SocketModeApp socket, SocketModeClient client, Executor workers, ScheduledExecutorService timer) {
        this.socket = socket;
        this.client = client;
        this.workers = workers;
        this.timer = timer;
    }

    /**
     * Connects.
     *
     * @throws IOException where it may work later
     * @throws SlackException where it will not
     */
    static SlackSocket open(App app, String appToken, Executor workers, ScheduledExecutorService timer)
            throws IOException {
        SocketModeApp socket = new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
        try {
            socket.startAsync();
        } catch (Exception e) { // a failed call shows as a NullPointerException
            closeQuietly(socket);
            if (e.getMessage() != null && HOPELESS.matcher(e.getMessage()).find()) {
                throw SlackException.appTokenRefused();
            }
            throw new IOException("no connection to Slack (" + e.getClass().getSimpleName() + ")");
        }
        SlackSocket open = new SlackSocket(socket, socket.getClient(), workers, timer);
        open.client.addWebSocketCloseListener((code, reason) -> open.lookLater(LOOK_AGAIN));
        return open;
    }

    /** Whether Slack answers on the line now; takes a round trip, or seconds where it is dead. */
    boolean isConnected() {
        return !closed && client.verifyConnection();
    }

    private void lookLater(Duration wait) {
        if (closed) {
            return;
        }
        try {
            Future<?> unused =
                    timer.schedule(() -> workers.execute(() -> look(wait)), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("shutting down, so the connection stays closed");
        }
    }

    private void look(Duration waited) {
        if (closed || client.verifyConnection()) {
            return;
        }
        try {
            LOG.info("connecting to Slack again");
            client.connectToNewEndpoint();
        } catch (IOException | RuntimeException e) {
            LOG.warn("no connection to Slack yet: {}", e.getClass().getSimpleName());
            lookLater(
                    waited.multipliedBy(2).compareTo(Duration.ofSeconds(30)) < 0
                            ? waited.multipliedBy(2)
                            : Duration.ofSeconds(30));
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("the connection closed with an error: {}", e.getClass().getName());
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(SocketModeApp socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("bolt closed with an error: {}", e.getClass().getName());
        }
    }
}
