package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * Enough of Slack, on loopback, for a real bot: the Web API methods that Lectern calls, response_urls, uploads and Socket Mode.
 * Everything the bot sends is recorded and held against {@link SlackLimits}; {@link #close()} throws what was wrong.
 */
public final class SlackServer implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-planted-bot-token-0001";
    public static final String APP_TOKEN = "xapp-planted-app-token-0001";
    public static final String SECRET = "planted-signing-secret-0001";
    public static final String TEAM = "T0TEAM";
    public static final String BOT = "U0BOT";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern JSON_FIELDS = Pattern.compile("blocks|view|metadata|files");

    private final MockWebServer web = new MockWebServer();
    private final DroppableSockets sockets = new DroppableSockets();
    private final SocketLine socket = new SocketLine();
    private final List<SlackCall> calls = new CopyOnWriteArrayList<>();
    private final List<Throwable> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Clock clock;
    private final SlackWorkspace workspace;
    private final SlackRates rates;
    private volatile String scopes = "app_mentions:read,channels:history,channels:read,chat:write,commands,files:write,"
            + "groups:history,groups:read,im:history,im:write,usergroups:read";

    private SlackServer(Clock clock) {
        this.clock = clock;
        this.workspace = new SlackWorkspace(clock);
        this.rates = new SlackRates(clock);
    }

    public static SlackServer start(Clock clock) {
        SlackServer server = new SlackServer(clock);
        server.web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                try {
                    return server.answer(request);
                } catch (AssertionError | RuntimeException | IOException e) {
                    server.complaints.add(e);
                    return json(500, "{\"ok\":false,\"error\":\"fatal_error\"}");
                }
            }
        });
        try {
            server.web.setServerSocketFactory(server.sockets);
            server.web.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    /** With the slash that the SDK needs at its end. */
    public String apiUrl() {
        return web.url("/api/").toString();
    }

    public SocketLine socket() {
        return socket;
    }

    /** Drops every connection without a word. */
    public void drop() {
        socket.forget();
        sockets.dropAll();
    }

    /** What happens in the workspace: channels, messages, views. */
    public SlackWorkspace workspace() {
        return workspace;
    }

    /** Somebody who acts, reaching the bot over a line. */
    public SlackPerson person(String user, SlackLine line) {
        return new SlackPerson(user, this, line);
    }

    /** The next call of a method goes wrong, the one after that with the next fault. */
    public SlackServer fail(String method, Fault... more) {
        faults.computeIfAbsent(method, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(more));
        return this;
    }

    /** From now on Slack's rates hold. */
    public SlackServer enforceRates() {
        rates.enforce();
        return this;
    }

    public List<SlackCall> calls() {
        return List.copyOf(calls);
    }

    public List<SlackCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    String newResponseUrl(String user, String channel) {
        return web.url("/respond/" + workspace.newResponse(user, channel)).toString();
    }

    private MockResponse answer(RecordedRequest request) throws IOException, InterruptedException {
        String path = request.getUrl().encodedPath();
        if (path.equals("/socket")) {
            return new MockResponse.Builder().webSocketUpgrade(socket).build();
        }
        byte[] body =
                request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        if (path.startsWith("/upload/")) {
            return workspace.uploaded(path.substring(8), body) ? json(200, "OK") : json(404, "");
        }
        if (path.startsWith("/respond/")) {
            return respond(path.substring(9), JSON.readTree(body));
        }
        String method = path.substring("/api/".length());
        return call(
                method,
                form(new String(body, StandardCharsets.UTF_8)),
                request.getHeaders().get("Authorization"));
    }

    private MockResponse respond(String id, JsonNode body) throws InterruptedException {
        calls.add(new SlackCall("respond", body, clock.instant()));
        SlackLimits.checkMessage(body);
        Fault fault = nextFault("respond");
        if (fault instanceof Fault.Refusal refusal) {
            return json(404, refusal.error());
        }
        if (isRefused(fault)) {
            return refused(fault);
        }
        String error = workspace.respond(id, body);
        return finish(fault, error == null ? json(200, "ok") : json(404, error));
    }

    private MockResponse call(String method, ObjectNode body, String authorization) throws InterruptedException {
        calls.add(new SlackCall(method, body, clock.instant()));
        check(method, body);
        boolean app = method.equals("apps.connections.open");
        if (!("Bearer " + (app ? APP_TOKEN : BOT_TOKEN)).equals(authorization)) {
            return error("invalid_auth");
        }
        Fault fault = nextFault(method);
        if (fault instanceof Fault.Refusal refusal) {
            return error(refusal.error());
        }
        if (isRefused(fault)) {
            return refused(fault);
        }
        int wait = rates.ask(method, body.path("channel").asText(""));
        if (wait > 0) {
            return refused(new Fault.TooMany(wait));
        }
        MockResponse answer = json(200, run(method, body).toString());
        return finish(
                fault, answer.newBuilder().addHeader("X-OAuth-Scopes", scopes).build());
    }

    /** From now on the bot token allows this, by commas. */
    public SlackServer scopes(String scopes) {
        this.scopes = scopes;
        return this;
    }

    private ObjectNode run(String method, ObjectNode body) {
        return switch (method) {
            case "auth.test" ->
                ok().put("url", "https://class.example/")
                        .put("team", "Class")
                        .put("user", "lectern")
                        .put("team_id", TEAM)
                        .put("user_id", BOT)
                        .put("bot_id", "B0BOT");
            case "apps.connections.open" ->
                ok().put("url", web.url("/socket").toString().replace("http:", "ws:"));
            case "files.getUploadURLExternal" -> upload(body);
            default -> workspace.call(method, body);
        };
    }

    private ObjectNode upload(ObjectNode body) {
        String id = workspace.newFile(
                body.path("filename").asText(), body.path("length").asInt());
        return ok().put("upload_url", web.url("/upload/" + id).toString()).put("file_id", id);
    }

    private static void check(String method, ObjectNode body) {
        switch (method) {
            case "chat.postMessage", "chat.update", "chat.postEphemeral" -> SlackLimits.checkMessage(body);
            case "views.open", "views.publish", "views.update", "views.push" ->
                SlackLimits.checkView(body.path("view"));
            case "files.getUploadURLExternal" -> SlackLimits.checkUpload(body);
            default -> {}
        }
    }

    private Fault nextFault(String method) {
        return faults.getOrDefault(method, new ArrayDeque<>()).poll();
    }

    private static boolean isRefused(Fault fault) {
        return fault instanceof Fault.TooMany || fault instanceof Fault.Status;
    }

    private static MockResponse refused(Fault fault) {
        if (fault instanceof Fault.TooMany many) {
            return new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", many.retryAfterSeconds())
                    .body("{\"ok\":false,\"error\":\"ratelimited\"}")
                    .build();
        }
        return json(((Fault.Status) fault).code(), "upstream trouble");
    }

    private static MockResponse finish(Fault fault, MockResponse response) {
        if (fault instanceof Fault.Late late) {
            return response.newBuilder()
                    .headersDelay(late.by().toMillis(), TimeUnit.MILLISECONDS)
                    .build();
        }
        if (fault instanceof Fault.NoAnswer) {
            return response.newBuilder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build();
        }
        return response;
    }

    private static ObjectNode form(String body) throws IOException {
        ObjectNode fields = JSON.createObjectNode();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                boolean json = JSON_FIELDS.matcher(parts[0]).matches();
                fields.set(
                        parts[0],
                        json ? JSON.readTree(value) : JSON.getNodeFactory().textNode(value));
            }
        }
        return fields;
    }

    static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static MockResponse error(String code) {
        return json(200, "{\"ok\":false,\"error\":\"" + code + "\"}");
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        web.close();
        if (!complaints.isEmpty()) {
            AssertionError all =
                    new AssertionError("Slack complained: " + complaints.get(0).getMessage());
            complaints.forEach(all::addSuppressed);
            throw all;
        }
    }
}
