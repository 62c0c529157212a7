package dev.lectern.bench;

import dev.lectern.bench.Loopback.Answer;
import dev.lectern.bench.Loopback.Request;
import dev.lectern.chat.Classwork;
import dev.lectern.course.ChannelRef;
import dev.lectern.discord.DiscordBot;
import dev.lectern.discord.DiscordSettings;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Discord as a bot needs whose buttons are pressed in one channel. */
final class DiscordLoad implements Pressed, Loopback.Site {
    static final ChannelRef CHANNEL = new ChannelRef("discord", DiscordJson.GUILD, DiscordJson.CHANNEL);

    private static final Pattern OP = Pattern.compile("\"op\":\\s*(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("/press-(\\d+)/");
    private static final long PATIENCE_SECONDS = 30;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;

    private final Clock clock;
    private final Replies replies;
    private final Loopback loopback;
    private final CompletableFuture<WebSocketLine> gateway = new CompletableFuture<>();
    private final Closeable bot;
    private int events;

    private interface Start {
        Closeable bot(DiscordSettings settings);
    }

    private DiscordLoad(Clock clock, String right, Start start) throws IOException {
        this.clock = clock;
        this.replies = new Replies(right);
        this.loopback = new Loopback(this);
        loopback.start();
        String host = "127.0.0.1:" + loopback.port();
        this.bot = start.bot(new DiscordSettings(
                "bench-token",
                Optional.of(URI.create("http://" + host + "/api/v10/")),
                Optional.of(URI.create("ws://" + host + "/gateway"))));
    }

    /** @param right see {@link Replies} */
    static DiscordLoad ours(Classwork classwork, Clock clock, String right) throws IOException {
        return new DiscordLoad(clock, right, settings -> DiscordBot.start(settings, classwork)::close);
    }

    static DiscordLoad empty(Clock clock) throws IOException {
        return new DiscordLoad(clock, EmptyDiscord.REPLY, EmptyDiscord::start);
    }

    @Override
    public void press(Press press) throws IOException {
        try {
            dispatch(
                    gateway.get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                    "INTERACTION_CREATE",
                    DiscordJson.press(press, clock.millis()));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("no bot is connected", e);
        }
    }

    /** Numbered, which Discord's library insists on. */
    private synchronized void dispatch(WebSocketLine line, String type, String data) throws IOException {
        line.send("{\"op\":0,\"t\":\"" + type + "\",\"s\":" + ++events + ",\"d\":" + data + "}");
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.contains("/callback")) {
            return new Answer(204, "");
        }
        Matcher token = TOKEN.matcher(path);
        if (request.method().equals("PATCH") && token.find()) {
            replies.arrived(Long.parseLong(token.group(1)), request.body());
            return new Answer(200, DiscordJson.MESSAGE);
        }
        if (path.endsWith("/users/@me")) {
            return new Answer(200, DiscordJson.BOT);
        }
        if (path.endsWith("/commands")) {
            return new Answer(200, "[]");
        }
        replies.wrong();
        return new Answer(404, "{}");
    }

    @Override
    public void opened(WebSocketLine line) {
        send(() -> line.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"));
    }

    @Override
    public void heard(WebSocketLine line, String text) {
        Matcher op = OP.matcher(text);
        int kind = op.find() ? Integer.parseInt(op.group(1)) : -1;
        if (kind == HEARTBEAT) {
            send(() -> line.send("{\"op\":11}"));
        } else if (kind == IDENTIFY) {
            send(() -> {
                dispatch(line, "READY", DiscordJson.ready("ws://127.0.0.1:" + loopback.port() + "/gateway"));
                dispatch(line, "GUILD_CREATE", DiscordJson.GUILD_CREATE);
                gateway.complete(line);
            });
        }
    }

    private interface Sending {
        void run() throws IOException;
    }

    private void send(Sending sending) {
        try {
            sending.run();
        } catch (IOException e) {
            replies.wrong();
        }
    }

    @Override
    public void close() throws IOException {
        bot.close();
        loopback.close();
    }
}
