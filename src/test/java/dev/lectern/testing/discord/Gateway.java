package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** The WebSocket side: one session at a time, whose events are kept so that it can be resumed. */
final class Gateway {
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;
    private static final int DISPATCH = 0;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private final String token;
    private final Faults faults;
    private final Runnable changed;
    private final List<String> events = new ArrayList<>();
    private Supplier<List<ObjectNode>> greeting = List::of;
    private Connection connection;
    private String session = "";
    private boolean resumable = true;
    private int identified;
    private int resumed;
    private int intents;

    Gateway(String token, Faults faults, Runnable changed) {
        this.token = token;
        this.faults = faults;
        this.changed = changed;
    }

    /** What a new session hears first, as {@code {"t": …, "d": …}}. */
    void greetWith(Supplier<List<ObjectNode>> first) {
        greeting = first;
    }

    WebSocketListener accept(Socket socket) {
        return new Connection(socket);
    }

    synchronized int identified() {
        return identified;
    }

    synchronized int resumed() {
        return resumed;
    }

    synchronized boolean listensTo(int intent) {
        return (intents & intent) != 0;
    }

    /** Sends an event, or keeps it for a session that is cut off. */
    synchronized void dispatch(String type, JsonNode data) {
        send(type, data);
        if (faults.duplicates()) {
            send(type, data);
        }
    }

    private void send(String type, JsonNode data) {
        ObjectNode event = Loopback.JSON.createObjectNode();
        event.put("op", DISPATCH).put("t", type).put("s", events.size() + 1).set("d", data);
        events.add(event.toString());
        if (connection != null) {
            connection.socket.send(event.toString());
        }
    }

    synchronized void sendOp(int op, JsonNode data) {
        if (connection != null) {
            connection.socket.send(Loopback.JSON
                    .createObjectNode()
                    .put("op", op)
                    .<ObjectNode>set("d", data)
                    .toString());
        }
    }

    /** Cuts the line without a word. */
    synchronized void cut() {
        Connection cut = connection;
        connection = null;
        if (cut != null) {
            try {
                cut.tcp.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** From now on a session cannot be taken up again. */
    synchronized void forgetSessions() {
        resumable = false;
    }

    private synchronized void hear(Connection from, JsonNode message) {
        JsonNode data = message.path("d");
        switch (message.path("op").asInt()) {
            case 1 -> from.socket.send("{\"op\":11}");
            case IDENTIFY -> identify(from, data);
            case RESUME -> resume(from, data);
            default -> {
                // presence, voice: nothing to say
            }
        }
    }

    private void identify(Connection from, JsonNode data) {
        if (!data.path("token").asText().equals(token)) {
            from.socket.close(4004, "Authentication failed.");
            return;
        }
        intents = data.path("intents").asInt();
        if ((intents & PRIVILEGED) != 0) {
            from.socket.close(4014, "Disallowed intent(s).");
            return;
        }
        connection = from;
        resumable = true;
        session = "session-" + ++identified;
        events.clear();
        for (ObjectNode event : greeting.get()) {
            ObjectNode body = (ObjectNode) event.get("d");
            if (event.path("t").asText().equals("READY")) {
                body.put("session_id", session);
            }
            send(event.path("t").asText(), body);
        }
        changed.run();
    }

    private void resume(Connection from, JsonNode data) {
        if (!resumable || !data.path("session_id").asText().equals(session)) {
            from.socket.send("{\"op\":9,\"d\":false}");
            return;
        }
        int last = data.path("seq").asInt();
        connection = from;
        resumed++;
        for (String missed : List.copyOf(events.subList(Math.min(last, events.size()), events.size()))) {
            from.socket.send(missed);
        }
        send("RESUMED", Loopback.JSON.createObjectNode());
        changed.run();
    }

    private synchronized void gone(Connection from) {
        if (connection == from) {
            connection = null;
        }
        changed.run();
    }

    private final class Connection extends WebSocketListener {
        private final Socket tcp;
        private WebSocket socket;

        private Connection(Socket tcp) {
            this.tcp = tcp;
        }

        @Override
        public void onOpen(WebSocket opened, Response response) {
            socket = opened;
            opened.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
        }

        @Override
        public void onMessage(WebSocket from, String text) {
            try {
                hear(this, Loopback.JSON.readTree(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onClosing(WebSocket closing, int code, String reason) {
            closing.close(code == 1005 ? 1000 : code, reason);
            gone(this);
        }

        @Override
        public void onFailure(WebSocket failed, Throwable failure, Response response) {
            gone(this);
        }
    }
}
