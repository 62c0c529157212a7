package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lectern.testing.Lectern;
import dev.lectern.testing.slack.HttpLine;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import dev.lectern.testing.slack.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class in a process of its own, which Slack reaches over HTTP. */
class RunOverHttpTest {
    private static final String SLACK_CLASS = "C0CLASS";
    private static final Pattern WAITING =
            Pattern.compile("Slack: waiting for requests at (http://127\\.0\\.0\\.1:\\d+)/slack/events;");

    private final SlackServer slack = SlackServer.start(Clock.systemUTC());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        slack.close();
    }

    private void write(int port) throws IOException {
        Files.createDirectories(folder.resolve("lectures"));
        Files.writeString(folder.resolve("lectures/heaps.md"), """
                # Heaps

                ## What a heap promises

                > **The smallest element is always at the top.**
                """);
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/lectern.yml"), """
                courses:
                  - id: algorithms
                    lectures: lectures
                    channels: ["slack:%s/%s"]
                slack:
                  api-url: %s
                web:
                  port: %d
                """.formatted(
                        SlackServer.TEAM, SLACK_CLASS, slack.apiUrl(), port));
    }

    private static Map<String, String> tokens() {
        return Map.of("SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN, "SLACK_SIGNING_SECRET", SlackServer.SECRET);
    }

    @Test
    void aClassMeetsAndItsHealthIsSeen() throws Exception {
        write(0);
        Map<String, String> traced = new HashMap<>(tokens());
        traced.put("LECTERN_LOG", "TRACE");
        try (Lectern.Started started = new Lectern(folder).start(traced, "run")) {
            started.await("Stop with Ctrl-C");
            URI address = URI.create(found(WAITING, Files.readString(started.out())));
            SlackPerson ben = slack.person(
                    "U0BEN",
                    new HttpLine(
                            new WebClient(address.resolve("/slack/events")), SlackServer.SECRET, Clock.systemUTC()));

            assertThat(ben.types(SLACK_CLASS, "summary heap").acknowledged()).isTrue();
            assertThat(noteTo(ben).words()).contains("The smallest element is always at the top");
            HttpResponse<String> health = health(address);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"ok\",\"parts\":{\"slack\":true,\"store\":true}}\n");

            Lectern.Run run = started.stop();

            assertThat(run.exit()).isEqualTo(143);
            assertThat(run.out() + run.err())
                    .doesNotContain(SlackServer.BOT_TOKEN, SlackServer.SECRET, "smallest element", "U0BEN");
            assertThat(slack.calls("apps.connections.open")).isEmpty();
        }
    }

    @Test
    void aPortInUseStopsTheStart() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write(other.getLocalPort());

            try (Lectern.Started started = new Lectern(folder).start(tokens(), "run")) {
                Lectern.Run run = started.end();

                assertThat(run.exit()).isEqualTo(Main.COULD_NOT);
                assertThat(run.err())
                        .contains("Nothing can listen on 127.0.0.1, port " + other.getLocalPort(), "web:")
                        .doesNotContain("Exception", "\tat ");
                assertThat(slack.calls("auth.test")).isEmpty();
            }
        }
    }

    @Test
    void socketModeWinsAndNeedsNoPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write(other.getLocalPort());
            Map<String, String> both = new HashMap<>(tokens());
            both.put("SLACK_APP_TOKEN", SlackServer.APP_TOKEN);

            try (Lectern.Started started = new Lectern(folder).start(both, "run")) {
                started.await("Stop with Ctrl-C");
                Lectern.Run run = started.stop();

                assertThat(run.out())
                        .contains(
                                "Slack: connected by Socket Mode; SLACK_SIGNING_SECRET is not needed",
                                "Health: not served. Nothing can listen on 127.0.0.1");
                assertThat(run.err()).isEmpty();
            }
        }
    }

    @Test
    void healthTellsThatSlackHasGone() throws Exception {
        write(0);
        Map<String, String> socket =
                Map.of("SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN, "SLACK_APP_TOKEN", SlackServer.APP_TOKEN);
        try (Lectern.Started started = new Lectern(folder).start(socket, "run")) {
            started.await("Stop with Ctrl-C");
            URI address = URI.create(
                    found(Pattern.compile("Health: (http://[^/]+)/healthz"), Files.readString(started.out())));
            assertThat(health(address).statusCode()).isEqualTo(200);

            slack.close();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(health(address).body())
                            .isEqualTo("{\"status\":\"trouble\",\"parts\":{\"slack\":false,\"store\":true}}\n"));
        }
    }

    @Test
    void doctorKnowsIt() throws Exception {
        write(0);
        try (Lectern.Started started = new Lectern(folder).start(tokens(), "doctor")) {
            Lectern.Run run = started.end();

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.out())
                    .contains("the bot token works", "/slack/events", "SLACK_SIGNING_SECRET")
                    .contains("slack:" + SlackServer.TEAM + "/CHANNEL");
            assertThat(run.out() + run.err()).doesNotContain(SlackServer.BOT_TOKEN, SlackServer.SECRET);
        }
    }

    private SlackCall noteTo(SlackPerson person) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> slack.workspace().notes(person.id()), notes -> !notes.isEmpty())
                .get(0)
                .call();
    }

    private static HttpResponse<String> health(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/healthz")).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
