package dev.lectern.web;

import dev.lectern.web.Endpoint.Answer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for HTTP from {@link #start} until {@link #close}, which answers what has come before it goes. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int CUT_OFF = 400;
    private static final int TOO_LARGE = 413;
    private static final int FAILED = 500;

    private final Javalin javalin;
    private final InetSocketAddress address;

    private WebServer(Javalin javalin, InetSocketAddress address) {
        this.javalin = javalin;
        this.address = address;
    }

    /**
     * Serves {@code GET /healthz} and posts to some paths.
     *
     * @param address where to listen; port 0 takes a free one
     * @param posts what answers the posts to each path, such as {@code /slack/events}
     * @throws IOException where nothing can listen there: the port is in use, or the address is not this machine's
     */
    public static WebServer start(InetSocketAddress address, Health health, Map<String, Endpoint> posts)
            throws IOException {
        Javalin javalin = Javalin.create(config -> {
            Jetty.set(config, address);
            routes(config, health, posts);
        });
        try {
            return new WebServer(javalin.start(), address);
        } catch (JavalinException e) {
            throw new IOException("nothing can listen on " + text(address, address.getPort()), e);
        }
    }

    private static void routes(JavalinConfig config, Health health, Map<String, Endpoint> posts) {
        config.routes.get("/healthz", context -> {
            context.header("Cache-Control", "no-store");
            answer(context, HealthPage.of(health));
        });
        posts.forEach((path, endpoint) -> config.routes.post(path, context -> post(context, endpoint)));
        config.routes.exception(IOException.class, (hungUp, context) -> {
            LOG.debug("a request was cut off: {}", hungUp.getClass().getName());
            answer(context, new Answer(CUT_OFF, "", ""));
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("a request failed: {}", failure.getClass().getName());
            answer(context, new Answer(FAILED, "", ""));
        });
    }

    private static void post(Context context, Endpoint endpoint) throws IOException {
        byte[] body = new byte[0];
        boolean tooLarge = context.contentLength() > Endpoint.MAX_BODY;
        if (!tooLarge) {
            body = read(context.bodyInputStream());
            tooLarge = body.length > Endpoint.MAX_BODY;
        }
        if (tooLarge) {
            context.header("Connection", "close"); // what is still to come is not waited for
            answer(context, new Answer(TOO_LARGE, "", ""));
        } else {
            answer(context, endpoint.post(headers(context), body));
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(Endpoint.MAX_BODY + 1);
    }

    private static Map<String, List<String>> headers(Context context) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    private static void answer(Context context, Answer answer) {
        context.status(answer.status()).result(answer.body());
        if (!answer.contentType().isEmpty()) {
            context.contentType(answer.contentType());
        }
    }

    /** Where it listens, with the port that was really taken. */
    public URI uri() {
        return URI.create("http://" + text(address, javalin.port()));
    }

    private static String text(InetSocketAddress address, int port) {
        String host = address.getHostString();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Takes nothing new, and gives what is being answered a few seconds. */
    @Override
    public void close() {
        javalin.stop();
    }
}
