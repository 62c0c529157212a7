package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.lectern.testing.slack.Fault;
import dev.lectern.testing.slack.LogWatch;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SlackSocketTest {
    @Test
    void slackMayAskForANewConnectionAtAnyTime() throws InterruptedException {
        try (SlackRig rig = new SlackRig(false)) {
            SlackPerson ada = rig.person("U0ADA");
            ada.types(SlackRig.CLASS, "before");
            rig.note(ada, 1);

            rig.server.socket().askToReconnect();
            SlackRig.until(() -> rig.server.socket().connections() == 2 ? true : null);

            assertThat(ada.types(SlackRig.CLASS, "after").acknowledged()).isTrue();
            assertThat(rig.note(ada, 2).words()).contains("after");
        }
    }

    @Test
    void aDroppedConnectionComesBackWithoutWaitingForBoltToLook() throws InterruptedException {
        try (SlackRig rig = new SlackRig(false).expectTroubles()) {
            SlackPerson ada = rig.person("U0ADA");
            ada.types(SlackRig.CLASS, "before");
            rig.note(ada, 1);

            rig.server.drop();

            assertThat(ada.types(SlackRig.CLASS, "after").acknowledged()).isTrue();
            assertThat(rig.note(ada, 2).words()).contains("after");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatWasAcknowledgedSurvivesTheConnection(boolean asked) throws InterruptedException {
        try (SlackRig rig = new SlackRig(false).expectTroubles()) {
            SlackPerson ada = rig.person("U0ADA");
            assertThat(ada.types(SlackRig.CLASS, "slow").acknowledged()).isTrue();
            SlackRig.until(() -> rig.classwork.requests.isEmpty() ? null : true);

            if (asked) {
                rig.server.socket().askToReconnect();
            } else {
                rig.server.drop();
            }
            SlackRig.until(() -> rig.server.socket().connections() == 2 ? true : null);
            rig.classwork.gate.countDown();

            assertThat(rig.note(ada, 1).words()).isEqualTo("Done at last");
        }
    }

    @Test
    void aReconnectionThatFailsIsTriedAgain() throws InterruptedException {
        try (SlackRig rig = new SlackRig(false).expectTroubles()) {
            SlackPerson ada = rig.person("U0ADA");
            ada.types(SlackRig.CLASS, "before");
            rig.server.fail("apps.connections.open", new Fault.Status(503), new Fault.TooMany(1));

            rig.server.drop();

            assertThat(ada.types(SlackRig.CLASS, "after").acknowledged()).isTrue();
        }
    }

    @Test
    void startingWaitsUntilSlackIsThere() throws InterruptedException {
        SlackServer server = SlackServer.start(Clock.systemUTC());
        server.fail("auth.test", new Fault.Status(503)).fail("apps.connections.open", new Fault.Status(503));
        LogWatch libraries = LogWatch.of(Level.OFF, "com.slack.api");
        try (server;
                libraries;
                SlackBot bot = bot(server, SlackServer.BOT_TOKEN)) {
            bot.connect(SlackServer.APP_TOKEN);

            SlackPerson ada = server.person("U0ADA", server.socket());
            assertThat(ada.types(SlackRig.CLASS, "hello").acknowledged()).isTrue();
            assertThat(server.calls("auth.test")).hasSize(2);
        }
    }

    @Test
    void aTokenThatSlackRefusesStopsTheStartWithWhatToDoAndWithoutTheToken() {
        SlackServer server = SlackServer.start(Clock.systemUTC());
        LogWatch libraries = LogWatch.of(Level.OFF, "com.slack.api");
        try (server;
                libraries;
                SlackBot wrongBot = bot(server, "xoxb-planted-and-wrong");
                SlackBot bot = bot(server, SlackServer.BOT_TOKEN)) {
            assertThatThrownBy(() -> wrongBot.connect(SlackServer.APP_TOKEN))
                    .isInstanceOf(SlackException.class)
                    .hasMessageContaining("SLACK_BOT_TOKEN (invalid_auth)")
                    .hasMessageNotContaining("planted");
            assertThatThrownBy(() -> bot.connect("xapp-planted-and-wrong"))
                    .isInstanceOf(SlackException.class)
                    .hasMessageContaining("SLACK_APP_TOKEN")
                    .hasMessageNotContaining("planted");
        }
    }

    private static SlackBot bot(SlackServer server, String token) {
        return new SlackBot(
                new SlackSettings(token, "lectern", server.apiUrl()), new FakeClasswork(), Clock.systemUTC());
    }
}
