package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.lectern.testing.slack.HttpLine;
import dev.lectern.testing.slack.LogWatch;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackLine;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import dev.lectern.testing.slack.WebClient;
import dev.lectern.web.Endpoint;
import dev.lectern.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A real bot and a server that speaks Slack, connected in one of the two ways. Closing fails on any trouble in the logs. */
final class SlackRig implements AutoCloseable {
    static final String CLASS = "C0CLASS";

    final FakeClasswork classwork = new FakeClasswork();
    final SlackServer server = SlackServer.start(Clock.systemUTC());
    final LogWatch libraries = LogWatch.of(Level.WARN, "com.slack.api", "org.java_websocket");
    final LogWatch ours = LogWatch.of(Level.WARN, "dev.lectern.slack");
    final SlackBot bot;
    final SlackLine line;
    SlackHttp http;
    private WebServer web;
    private boolean troublesExpected;

    SlackRig(boolean overHttp) throws InterruptedException {
        bot = new SlackBot(
                new SlackSettings(SlackServer.BOT_TOKEN, "lectern", server.apiUrl()), classwork, Clock.systemUTC());
        if (overHttp) {
            http = bot.http(SlackServer.SECRET);
            web = serve();
            line = new HttpLine(
                    new WebClient(web.uri().resolve("/slack/events")), SlackServer.SECRET, Clock.systemUTC());
        } else {
            bot.connect(SlackServer.APP_TOKEN);
            line = server.socket();
        }
    }

    private WebServer serve() {
        try {
            return WebServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    Map::of,
                    Map.of("/slack/events", this::post));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Endpoint.Answer post(Map<String, List<String>> headers, byte[] body) {
        SlackHttp.Answer answer = http.handle(headers, body);
        return new Endpoint.Answer(answer.status(), answer.contentType(), answer.body());
    }

    SlackPerson person(String user) {
        return server.person(user, line);
    }

    /** Waits for the nth private note of a person. */
    SlackCall note(SlackPerson person, int nth) {
        return until(() -> server.workspace().notes(person.id()).size() >= nth
                ? server.workspace().notes(person.id()).get(nth - 1).call()
                : null);
    }

    /** Waits for the nth call of a method. */
    SlackCall call(String method, int nth) {
        return until(
                () -> server.calls(method).size() >= nth ? server.calls(method).get(nth - 1) : null);
    }

    static <T> T until(Supplier<T> found) {
        return await().atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(5))
                .until(found::get, value -> value != null);
    }

    SlackRig expectTroubles() {
        troublesExpected = true;
        return this;
    }

    @Override
    public void close() {
        classwork.gate.countDown();
        bot.close();
        if (web != null) {
            web.close();
        }
        libraries.close();
        ours.close();
        server.close();
        if (!troublesExpected) {
            assertThat(libraries.troubles()).isEmpty();
            assertThat(ours.troubles()).isEmpty();
        }
    }
}
