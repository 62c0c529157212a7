package dev.lectern.app;

import dev.lectern.slack.SlackHttp;
import dev.lectern.web.Endpoint;
import dev.lectern.web.Endpoint.Answer;
import dev.lectern.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of a meeting: whether all is well, and Slack's requests where it comes over HTTP. It opens before the
 * platforms connect, so that a port in use is told at once, and closes after them, so that Slack is told to try again.
 */
final class Door implements AutoCloseable {
    static final String SLACK_EVENTS = "/slack/events";
    private static final int NOT_YET = 503;

    private final Map<String, BooleanSupplier> parts = new ConcurrentHashMap<>();
    private volatile @Nullable SlackHttp slack;
    private @Nullable WebServer server;

    /**
     * Listens. Where only the health page would be served, a port in use does not keep the class from meeting: the door
     * stays shut, and has no address.
     *
     * @param forSlack whether Slack's requests come here
     * @throws StartException where they would, and nothing can listen
     */
    static Door open(WebSettings settings, boolean forSlack) {
        Door door = new Door();
        Map<String, Endpoint> posts = forSlack ? Map.of(SLACK_EVENTS, door::post) : Map.of();
        try {
            door.server = WebServer.start(settings.address(), door::parts, posts);
        } catch (IOException e) {
            if (forSlack) {
                throw new StartException(inUse(settings) + " Slack's requests have to come in there.");
            }
        }
        return door;
    }

    static String inUse(WebSettings settings) {
        return "Nothing can listen on " + settings.bind() + ", port " + settings.port()
                + ": another program has the port, or the address is not this machine's. Set port and bind under web: in"
                + " the settings.";
    }

    /** Where it listens; empty where it could not. */
    Optional<URI> uri() {
        return Optional.ofNullable(server).map(WebServer::uri);
    }

    /** A part that the health page tells about, by a plain word. */
    void watch(String part, BooleanSupplier works) {
        parts.put(part, works);
    }

    /** From now on Slack's requests are answered by this; until now they were sent away. */
    void slack(SlackHttp http) {
        slack = http;
    }

    private Map<String, Boolean> parts() {
        Map<String, Boolean> now = new ConcurrentHashMap<>();
        parts.forEach((part, works) -> now.put(part, works.getAsBoolean()));
        return now;
    }

    private Answer post(Map<String, List<String>> headers, byte[] body) {
        SlackHttp ready = slack;
        if (ready == null) {
            return new Answer(NOT_YET, "", "");
        }
        SlackHttp.Answer answer = ready.handle(headers, body);
        return new Answer(answer.status(), answer.contentType(), answer.body());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
