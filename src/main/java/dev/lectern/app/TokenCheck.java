package dev.lectern.app;

import dev.lectern.app.Tokens.SlackTokens;
import dev.lectern.discord.DiscordCheck;
import dev.lectern.slack.SlackCheck;
import dev.lectern.slack.SlackException;
import dev.lectern.slack.SlackSettings;
import java.util.Map;

/** Looks over the tokens in the environment for {@code doctor}, by asking the platforms. */
final class TokenCheck {
    private final PlatformSettings platforms;
    private final Findings findings;

    TokenCheck(PlatformSettings platforms, Findings findings) {
        this.platforms = platforms;
        this.findings = findings;
    }

    void look(Map<String, String> environment) {
        try {
            Tokens tokens = Tokens.from(environment);
            tokens.discord()
                    .ifPresentOrElse(
                            this::discord,
                            () -> findings.note(
                                    "Discord: " + Tokens.DISCORD + " is not set, so the class does not meet there"));
            tokens.slack()
                    .ifPresentOrElse(
                            this::slack,
                            () -> findings.note("Slack: " + Tokens.SLACK_BOT + " and " + Tokens.SLACK_APP + " (or "
                                    + Tokens.SLACK_SIGNING + ") are not set, so the class does not meet there"));
        } catch (SettingsException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
    }

    private void discord(String token) {
        try {
            String link = DiscordCheck.invitation(Meeting.discordSettings(platforms, token));
            findings.fine("Discord: the token works. Invite the bot to your server with " + link);
        } catch (IllegalStateException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
    }

    /** A signing secret can only be tried by Slack itself. */
    private static String works(SlackTokens tokens) {
        return tokens.overHttp()
                ? "the bot token works; Slack has to reach " + Door.SLACK_EVENTS
                        + " at your public address, and its first" + " request shows whether " + Tokens.SLACK_SIGNING
                        + " is right"
                : "both tokens work";
    }

    private void slack(SlackTokens tokens) {
        SlackSettings settings = Meeting.slackSettings(platforms, tokens);
        try {
            String workspace = SlackCheck.workspace(settings);
            tokens.app().ifPresent(app -> SlackCheck.socketMode(settings, app));
            findings.fine("Slack: " + works(tokens) + "; channels of the workspace are written slack:" + workspace
                    + "/CHANNEL in the settings");
        } catch (SlackException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
    }
}
