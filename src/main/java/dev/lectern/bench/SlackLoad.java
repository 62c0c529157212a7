package dev.lectern.bench;

import dev.lectern.bench.Loopback.Answer;
import dev.lectern.bench.Loopback.Request;
import dev.lectern.chat.Classwork;
import dev.lectern.course.ChannelRef;
import dev.lectern.slack.SlackBot;
import dev.lectern.slack.SlackHttp;
import dev.lectern.slack.SlackSettings;
import dev.lectern.web.Endpoint;
import dev.lectern.web.WebServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Slack as a bot needs whose buttons are pressed in one channel, over HTTP or Socket Mode. */
final class SlackLoad implements Pressed, Loopback.Site {
    static final ChannelRef CHANNEL = new ChannelRef("slack", "T0BENCH", "C0BENCH");
    static final String BOT_TOKEN = "xoxb-bench-bot-token";
    static final String APP_TOKEN = "xapp-bench-app-token";
    static final String SECRET = "bench-signing-secret";

    private static final Pattern RESPOND = Pattern.compile("/respond/(\\d+)");
    private static final String PATH = "/slack/events";

    private final Clock clock;
    private final Replies replies;
    private final Loopback loopback;
    private final SlackSocketLoad socket = new SlackSocketLoad();
    private final Deque<Closeable> open = new ArrayDeque<>();
    private SlackLine line = socket;

    private SlackLoad(Clock clock, String right) throws IOException {
        this.clock = clock;
        this.replies = new Replies(right);
        this.loopback = new Loopback(this);
        loopback.start();
        open.push(loopback);
    }

    /** @param right see {@link Replies} */
    static SlackLoad ours(boolean overHttp, Classwork classwork, Clock clock, String right) throws Exception {
        SlackLoad load = new SlackLoad(clock, right);
        SlackBot bot = new SlackBot(new SlackSettings(BOT_TOKEN, "lectern", load.url("/api/")), classwork, clock);
        load.open.push(bot::close);
        if (overHttp) {
            SlackHttp http = bot.http(SECRET);
            load.serve((headers, body) -> {
                SlackHttp.Answer answer = http.handle(headers, body);
                return new Endpoint.Answer(answer.status(), answer.contentType(), answer.body());
            });
        } else {
            bot.connect(APP_TOKEN);
        }
        return load;
    }

    static SlackLoad empty(boolean overHttp, Clock clock) throws Exception {
        SlackLoad load = new SlackLoad(clock, EmptySlack.REPLY);
        EmptySlack bot = new EmptySlack(load.url("/api/"));
        load.open.push(bot);
        if (overHttp) {
            load.serve(bot.http());
        } else {
            bot.connect();
        }
        return load;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + loopback.port() + path;
    }

    private void serve(Endpoint endpoint) throws IOException {
        WebServer web = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Map::of, Map.of(PATH, endpoint));
        open.push(web::close);
        line = new SlackHttpLoad(web.uri().resolve(PATH), clock, replies);
    }

    @Override
    public void press(Press press) throws IOException {
        line.bring(press.number(), payload(press));
    }

    private String payload(Press press) {
        Instant now = clock.instant();
        String time = String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), now.getNano() / 1_000);
        String user = "U0" + press.student();
        return "{\"type\":\"block_actions\",\"api_app_id\":\"A0BENCH\",\"token\":\"old\",\"team\":{\"id\":\""
                + CHANNEL.space() + "\",\"domain\":\"class\"},\"user\":{\"id\":\"" + user + "\",\"name\":\"student\","
                + "\"username\":\"student\",\"team_id\":\"" + CHANNEL.space() + "\"},\"trigger_id\":\"press-"
                + press.number() + "\",\"container\":{\"type\":\"message\",\"channel_id\":\"" + CHANNEL.id()
                + "\"},\"channel\":{\"id\":\"" + CHANNEL.id() + "\",\"name\":\"class\"},\"response_url\":\""
                + url("/respond/" + press.number()) + "\",\"actions\":[{\"type\":\"button\",\"action_id\":\"do:0\","
                + "\"block_id\":\"b1\",\"action_ts\":\"" + time + "\",\"value\":\"" + press.action() + "\"}]}";
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        Matcher respond = RESPOND.matcher(path);
        if (respond.matches()) {
            replies.arrived(Long.parseLong(respond.group(1)), request.body());
            return new Answer(200, "ok");
        }
        if (path.endsWith("auth.test")) {
            return new Answer(
                    200,
                    "{\"ok\":true,\"url\":\"https://class.example/\",\"team\":\"Class\",\"user\":\"lectern\","
                            + "\"team_id\":\"" + CHANNEL.space() + "\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\"}");
        }
        if (path.endsWith("apps.connections.open")) {
            return new Answer(200, "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + loopback.port() + "/socket\"}");
        }
        replies.wrong();
        return new Answer(404, "{\"ok\":false,\"error\":\"unknown_method\"}");
    }

    @Override
    public void opened(WebSocketLine opened) {
        socket.opened(opened);
    }

    /** Acknowledgements; a press counts when its reply is there. */
    @Override
    public void heard(WebSocketLine from, String text) {}

    @Override
    public void close() throws IOException {
        line.close();
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
