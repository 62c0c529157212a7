package dev.lectern.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The protocol as a bot without a library sees it; with JDA it is exercised by the tests of the bot. */
class DiscordServerTest {
    private static final String QUIET = ",\"allowed_mentions\":{\"parse\":[]}}";

    private final Handle clock = new Handle();
    private final DiscordServer discord = DiscordServer.start(clock);
    private final Channel channel = discord.channel(discord.guild("School"), "class");
    private final Person ada = discord.person("Ada");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aMessageIsKeptAndCanBeReadEditedAndDeleted() {
        String id = post("\"content\":\"first\"").json().path("id").asText();

        call("PATCH", messages() + "/" + id, "{\"content\":\"second\"" + QUIET);

        assertThat(discord.messages(channel)).extracting(StoredMessage::content).containsExactly("second");
        assertThat(call("GET", messages() + "/" + id, "").json().path("content").asText())
                .isEqualTo("second");
        assertThat(call("DELETE", messages() + "/" + id, "").code()).isEqualTo(204);
        assertThat(call("GET", messages() + "/" + id, "").error()).isEqualTo(10008);
        assertThat(discord.sent())
                .extracting(Sent::kind)
                .containsExactly(Sent.Kind.MESSAGE, Sent.Kind.EDIT, Sent.Kind.DELETE);
    }

    @Test
    void historyComesNewestFirstInPages() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.add(post("\"content\":\"" + number + "\"").json().path("id").asText());
        }

        assertThat(contents("?limit=2")).containsExactly("4", "3");
        assertThat(contents("?limit=2&before=" + ids.get(3))).containsExactly("2", "1");
        assertThat(contents("?limit=2&after=" + ids.get(0))).containsExactly("2", "1");
    }

    @Test
    void theSameNonceIsPostedOnce() {
        String first = post("\"content\":\"daily\",\"nonce\":\"p1\",\"enforce_nonce\":true")
                .json()
                .path("id")
                .asText();
        String second = post("\"content\":\"daily\",\"nonce\":\"p1\",\"enforce_nonce\":true")
                .json()
                .path("id")
                .asText();

        assertThat(second).isEqualTo(first);
        assertThat(discord.messages(channel)).hasSize(1);
    }

    @Test
    void anInteractionIsAcknowledgedOnceAndWithinThreeSeconds() {
        DiscordInteraction quick = discord.slash(ada, channel, "quiz", java.util.Map.of());
        DiscordInteraction late = discord.slash(ada, channel, "quiz", java.util.Map.of());

        assertThat(acknowledge(quick).code()).isEqualTo(204);
        assertThat(acknowledge(quick).error()).isEqualTo(40060);
        clock.turn(Duration.ofMillis(3_001));
        assertThat(acknowledge(late).error()).isEqualTo(10062);
        assertThat(quick.isEphemeral()).isTrue();
    }

    @Test
    void anInteractionCanBeAnsweredForFifteenMinutes() {
        DiscordInteraction said = discord.slash(ada, channel, "quiz", java.util.Map.of());
        String original = "/webhooks/1/" + said.token + "/messages/@original";

        assertThat(call("PATCH", original, "{\"content\":\"x\"" + QUIET).error())
                .isEqualTo(50027);
        acknowledge(said);
        assertThat(call("PATCH", original, "{\"content\":\"x\"" + QUIET).code()).isEqualTo(200);
        clock.turn(Duration.ofMinutes(16));
        assertThat(call("PATCH", original, "{\"content\":\"y\"" + QUIET).error())
                .isEqualTo(50027);
        assertThat(said.awaitAnswer()).extracting(StoredMessage::content).containsExactly("x");
    }

    @Test
    void aChannelTakesFiveMessagesInFiveSeconds() {
        discord.faults().realRates(true);
        for (int number = 0; number < 5; number++) {
            assertThat(post("\"content\":\"x\"").code()).isEqualTo(200);
        }

        Said refused = post("\"content\":\"x\"");
        clock.turn(Duration.ofSeconds(5));

        assertThat(refused.code()).isEqualTo(429);
        assertThat(refused.json().path("retry_after").asDouble()).isEqualTo(5.0);
        assertThat(post("\"content\":\"x\"").code()).isEqualTo(200);
    }

    @Test
    void allChannelsTogetherTakeFiftyRequestsASecondAndInteractionsDoNotCount() {
        discord.faults().realRates(true);
        for (int number = 0; number < 50; number++) {
            call("GET", "/users/@me", "");
        }

        Said refused = call("GET", "/users/@me", "");

        assertThat(refused.code()).isEqualTo(429);
        assertThat(refused.json().path("global").asBoolean()).isTrue();
        assertThat(acknowledge(discord.slash(ada, channel, "quiz", java.util.Map.of()))
                        .code())
                .isEqualTo(204);
    }

    @Test
    void aPlaceThatCannotBeWrittenToSaysWhy() {
        Channel gone = discord.channel(channel.guild(), "gone");
        discord.faults().remove(gone);
        discord.faults().forbid(channel);
        discord.faults().refuseDirectMessagesTo(ada);

        assertThat(call("POST", "/channels/" + gone.id() + "/messages", "{\"content\":\"x\"" + QUIET)
                        .error())
                .isEqualTo(10003);
        assertThat(post("\"content\":\"x\"").error()).isEqualTo(50013);
        assertThat(call("POST", "/channels/" + discord.direct(ada).id() + "/messages", "{\"content\":\"x\"" + QUIET)
                        .error())
                .isEqualTo(50007);
    }

    @Test
    void aLostAnswerIsAMessageAllTheSame() {
        discord.faults().next(1, "POST /channels/.*", new Faults.Fault.Lost());

        assertThatThrownBy(() -> post("\"content\":\"x\"")).hasCauseInstanceOf(IOException.class);
        assertThat(discord.messages(channel)).hasSize(1);
    }

    @Test
    void aPassedLimitFailsTheTestAtItsEnd() {
        DiscordServer other = DiscordServer.start();
        Channel there = other.channel(other.guild("School"), "class");
        call(
                other,
                "POST",
                "/channels/" + there.id() + "/messages",
                "{\"content\":\"" + "x".repeat(2_001) + "\"" + QUIET);

        assertThatThrownBy(other::close).isInstanceOf(AssertionError.class).hasMessageContaining("message content");
    }

    @Test
    void whoeverHasNoTokenIsNobody() throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(discord.apiUrl() + "users/@me"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
    }

    private record Said(int code, JsonNode json) {
        int error() {
            return json.path("code").asInt();
        }
    }

    private Said acknowledge(DiscordInteraction said) {
        return call(
                "POST",
                "/interactions/" + said.id + "/" + said.token + "/callback",
                "{\"type\":5,\"data\":{\"flags\":64}}");
    }

    private List<String> contents(String query) {
        return call("GET", messages() + query, "").json().findValuesAsText("content");
    }

    private String messages() {
        return "/channels/" + channel.id() + "/messages";
    }

    private Said post(String fields) {
        return call("POST", messages(), "{" + fields + QUIET);
    }

    private Said call(String method, String path, String body) {
        return call(discord, method, path, body);
    }

    private Said call(DiscordServer server, String method, String path, String body) {
        URI uri = URI.create(server.apiUrl().replaceFirst("/$", "") + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bot " + DiscordServer.TOKEN)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Via")).isPresent();
            return new Said(response.statusCode(), new ObjectMapper().readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Time that a test turns by hand. */
    private static final class Handle extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void turn(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
