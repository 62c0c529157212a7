package dev.lectern.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.socket_mode.SocketModeClient;
import dev.lectern.chat.Workers;
import dev.lectern.web.Endpoint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limit that presses on Slack are held against: the same library, which acknowledges, then answers with one word, and does
 * nothing else. Who it is it asks once, and it checks signatures, as the library does by itself.
 */
final class EmptySlack implements Closeable {
    static final String REPLY = "Done.";
    private static final int THREADS = 32;
    private static final int CONCURRENCY = 10;
    private static final int FAILED = 500;

    private final ExecutorService workers = Workers.start("empty", THREADS);
    private final Slack slack;
    private final App app;
    private @Nullable SocketModeApp socket;

    EmptySlack(String apiUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        MethodsConfig methods = new MethodsConfig();
        methods.setStatsEnabled(false);
        config.setMethodsConfig(methods);
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        slack = Slack.getInstance(config);
        app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(SlackLoad.BOT_TOKEN)
                .signingSecret(SlackLoad.SECRET)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build());
        app.blockAction(Pattern.compile(".*"), (request, context) -> {
            workers.execute(() -> reply(context));
            return context.ack();
        });
    }

    private static void reply(ActionContext context) {
        try {
            context.respond(REPLY);
        } catch (IOException e) {
            throw new IllegalStateException("no reply", e);
        }
    }

    Endpoint http() {
        app.start();
        SlackRequestParser parser = new SlackRequestParser(app.config());
        return (headers, body) -> {
            try {
                Response response = app.run(parser.parse(request(headers, body)));
                String text = response.getBody();
                return new Endpoint.Answer(
                        response.getStatusCode(), response.getContentType(), text == null ? "" : text);
            } catch (Exception e) {
                return new Endpoint.Answer(FAILED, "", "");
            }
        };
    }

    private static SlackRequestParser.HttpRequest request(Map<String, List<String>> headers, byte[] body) {
        return SlackRequestParser.HttpRequest.builder()
                .requestUri("")
                .queryString(Map.of())
                .remoteAddress("")
                .headers(new RequestHeaders(headers))
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .build();
    }

    void connect() throws Exception {
        socket = new SocketModeApp(SlackLoad.APP_TOKEN, app, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
        socket.startAsync();
    }

    @Override
    public void close() throws IOException {
        try {
            if (socket != null) {
                socket.close();
            }
            app.stop();
            workers.shutdown();
            slack.close();
        } catch (Exception e) {
            throw new IOException("the empty handler did not close", e);
        }
    }
}
