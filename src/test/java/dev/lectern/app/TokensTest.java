package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lectern.app.Tokens.SlackTokens;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String BOT = "xoxb-planted-bot-token";
    private static final String APP = "xapp-planted-app-token";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void withAnAppTokenSlackIsReachedBySocketMode() {
        Tokens tokens = Tokens.from(Map.of(Tokens.SLACK_BOT, BOT, Tokens.SLACK_APP, APP));

        assertThat(tokens.slack()).contains(new SlackTokens(BOT, Optional.of(APP), Optional.empty()));
        assertThat(tokens.slack().get().overHttp()).isFalse();
    }

    @Test
    void withASigningSecretAloneSlackComesOverHttp() {
        Tokens tokens = Tokens.from(Map.of(Tokens.SLACK_BOT, BOT, Tokens.SLACK_SIGNING, SECRET));

        assertThat(tokens.slack()).contains(new SlackTokens(BOT, Optional.empty(), Optional.of(SECRET)));
        assertThat(tokens.slack().get().overHttp()).isTrue();
    }

    @Test
    void withBothSocketModeWins() {
        Tokens tokens = Tokens.from(Map.of(Tokens.SLACK_BOT, BOT, Tokens.SLACK_APP, APP, Tokens.SLACK_SIGNING, SECRET));

        assertThat(tokens.slack().orElseThrow().overHttp()).isFalse();
    }

    @Test
    void aBotTokenAloneIsNotEnough() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Tokens.from(Map.of(Tokens.SLACK_BOT, BOT)))
                .withMessageContainingAll(Tokens.SLACK_APP, Tokens.SLACK_SIGNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {Tokens.SLACK_APP, Tokens.SLACK_SIGNING})
    void withoutABotTokenTheOthersAreOfNoUse(String other) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Tokens.from(Map.of(other, SECRET)))
                .withMessageContainingAll(other, Tokens.SLACK_BOT)
                .withMessageNotContaining(SECRET);
    }

    @Test
    void noTokenIsEverShown() {
        Tokens tokens = Tokens.from(Map.of(
                Tokens.SLACK_BOT, BOT, Tokens.SLACK_APP, APP, Tokens.SLACK_SIGNING, SECRET, Tokens.DISCORD, BOT));

        assertThat(tokens + " " + tokens.slack()).doesNotContain(BOT, APP, SECRET);
    }
}
