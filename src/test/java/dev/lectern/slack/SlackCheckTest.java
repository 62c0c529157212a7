package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.ChannelRef;
import dev.lectern.slack.SlackCheck.Finding;
import dev.lectern.testing.slack.Fault;
import dev.lectern.testing.slack.SlackServer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackCheckTest {
    private final SlackServer server = SlackServer.start(Clock.systemUTC());
    private final SlackSettings settings = new SlackSettings(SlackServer.BOT_TOKEN, "lectern", server.apiUrl());

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChannelRef channel(String id) {
        return new ChannelRef("slack", SlackServer.TEAM, id);
    }

    private Finding classroom(String id) {
        return SlackCheck.channels(settings, List.of(channel(id)), Optional.empty())
                .get(0);
    }

    private Finding staff(String id) {
        List<Finding> findings = SlackCheck.channels(settings, List.of(channel("C0CLASS")), Optional.of(channel(id)));
        assertThat(findings).hasSize(2);
        return findings.get(1);
    }

    @Test
    void aChannelThatLecternIsInIsFine() {
        assertThat(classroom("C0CLASS"))
                .isEqualTo(new Finding(
                        true, "Slack: channel slack:T0TEAM/C0CLASS (#room) is there, and Lectern is in it", ""));
    }

    @Test
    void aChannelThatCannotBePostedToIsABadFindingWithWhatToDo() {
        server.workspace().leave("C0LEFT");
        server.workspace().archive("C0OLD");

        assertThat(classroom("C0LEFT").sentence()).startsWith("Lectern is not in channel slack:T0TEAM/C0LEFT");
        assertThat(classroom("C0LEFT").remedy()).contains("/invite @Lectern");
        assertThat(classroom("C0OLD").sentence()).contains("is archived");
        assertThat(classroom("CGONE").sentence()).contains("does not exist, or it is private");
        ChannelRef elsewhere = new ChannelRef("slack", "T0ELSE", "C0CLASS");
        assertThat(SlackCheck.channels(settings, List.of(elsewhere), Optional.empty())
                        .get(0)
                        .sentence())
                .contains("another workspace");
        for (String id : List.of("C0LEFT", "C0OLD", "CGONE")) {
            assertThat(classroom(id).ok()).isFalse();
        }
    }

    @Test
    void aMissingScopeIsSaidForTheChannel() {
        server.fail("conversations.info", new Fault.Refusal("missing_scope"));

        Finding finding = classroom("C0CLASS");

        assertThat(finding.ok()).isFalse();
        assertThat(finding.sentence()).contains("missing_scope");
        assertThat(finding.remedy()).contains("reinstall");
    }

    @ParameterizedTest
    @CsvSource({"G0STAFF, true, is private", "C0OPEN, false, everybody can read it", "C0CLASS, false, class is held"})
    void theStaffsChannelIsPrivateAndNoClassChannel(String id, boolean ok, String words) {
        assertThat(staff(id).ok()).isEqualTo(ok);
        assertThat(staff(id).sentence()).contains(words);
    }

    @Test
    void whatTheAppLacksIsNamed() {
        server.scopes(
                "chat:write, commands,im:write,im:history,app_mentions:read,files:write,channels:read,groups:read");
        assertThat(SlackCheck.scopes(settings, false).sentence())
                .isEqualTo("Slack: the app lacks channels:history, groups:history");

        server.scopes(String.join(",", Scopes.NEEDED));
        assertThat(SlackCheck.scopes(settings, false).ok()).isTrue();
        assertThat(SlackCheck.scopes(settings, true).sentence()).isEqualTo("Slack: the app lacks usergroups:read");
        assertThat(SlackCheck.scopes(settings, true).remedy()).contains("config/slack-manifest.yml");
    }

    @Test
    void noAnswerAndAWrongTokenAreSaidWithoutTheToken() {
        server.fail("auth.test", new Fault.Status(503));
        assertThatThrownBy(() -> SlackCheck.scopes(settings, false)).hasMessageContaining("does not answer");

        SlackSettings wrong = new SlackSettings("xoxb-planted-and-wrong", "lectern", server.apiUrl());
        assertThatThrownBy(() -> SlackCheck.channels(wrong, List.of(), Optional.empty()))
                .isInstanceOf(SlackException.class)
                .hasMessageContaining("SLACK_BOT_TOKEN")
                .hasMessageNotContaining("planted");
    }
}
