package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.slack.HttpLine;
import dev.lectern.testing.slack.SlackServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackHttpTest {
    private static final Clock NOW = Clock.systemUTC();

    private SlackRig rig;

    @BeforeEach
    void start() throws InterruptedException {
        rig = new SlackRig(true);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void slackMakesSureOfTheAddressByAChallenge() {
        byte[] body = bytes("{\"type\":\"url_verification\",\"challenge\":\"abc123\",\"token\":\"x\"}");

        SlackHttp.Answer answer = rig.http.handle(signed(SlackServer.SECRET, Duration.ZERO, body), body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("abc123");
    }

    @ParameterizedTest
    @CsvSource({"-310, 401", "-290, 200", "0, 200", "290, 200", "310, 401"})
    void aTimestampMoreThanFiveMinutesAwayIsRefusedEitherWay(long seconds, int status) {
        rig.expectTroubles();
        byte[] body = slash("help");

        assertThat(rig.http
                        .handle(signed(SlackServer.SECRET, Duration.ofSeconds(seconds), body), body)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aWrongSecretAChangedBodyAndMissingHeadersAreRefusedAndNothingRuns() {
        rig.expectTroubles();
        byte[] body = slash("help");
        Map<String, List<String>> right = signed(SlackServer.SECRET, Duration.ZERO, body);

        assertThat(rig.http.handle(signed("wrong", Duration.ZERO, body), body).status())
                .isEqualTo(401);
        assertThat(rig.http.handle(right, slash("help x")).status()).isEqualTo(401);
        assertThat(rig.http.handle(Map.of(), body).status()).isEqualTo(401);
        Map<String, List<String>> odd = new TreeMap<>(right);
        odd.put("X-Slack-Request-Timestamp", List.of("soon"));
        assertThat(rig.http.handle(odd, body).status()).isEqualTo(401);
        assertThat(rig.classwork.requests).isEmpty();
        assertThat(rig.ours.troubles()).hasSize(4).noneMatch(line -> line.contains("help"));
    }

    @Test
    void aHugeBodyIsRefusedBeforeItsSignatureIsLookedAt() {
        byte[] body = new byte[SlackHttp.MAX_BODY + 1];

        assertThat(rig.http.handle(Map.of(), body).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "payload=%7B",
                "payload={\"type\":\"block_actions\"}",
                "nonsense",
                "{\"type\":\"event_callback\"}"
            })
    void aSignedButMalformedBodyIsRefusedQuietly(String text) {
        rig.expectTroubles();
        byte[] body = bytes(text);

        int status = rig.http
                .handle(signed(SlackServer.SECRET, Duration.ZERO, body), body)
                .status();

        assertThat(status).isIn(200, 400, 404, 500);
        assertThat(rig.classwork.requests).isEmpty();
    }

    @Test
    void afterClosingNothingIsTaken() {
        byte[] body = slash("help");
        rig.bot.close();

        SlackHttp.Answer answer = rig.http.handle(signed(SlackServer.SECRET, Duration.ZERO, body), body);

        assertThat(answer.body()).contains("try again");
        assertThat(rig.classwork.requests).isEmpty();
    }

    private byte[] slash(String text) {
        return bytes(HttpLine.body("slash_commands", rig.person("U0ADA").slash(SlackRig.CLASS, text)));
    }

    private static Map<String, List<String>> signed(String secret, Duration off, byte[] body) {
        HttpLine line = new HttpLine((headers, unused) -> null, secret, Clock.offset(NOW, off));
        return line.headers(false, body).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
