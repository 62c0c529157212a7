package dev.lectern.app;

import dev.lectern.app.Tokens.SlackTokens;
import dev.lectern.command.Venue;
import dev.lectern.discord.DiscordCheck;
import dev.lectern.discord.DiscordSettings;
import dev.lectern.slack.SlackCheck;
import dev.lectern.slack.SlackException;
import dev.lectern.slack.SlackSettings;
import java.util.List;
import java.util.Map;

/** Looks over the tokens in the environment for {@code doctor}, by asking the platforms. */
final class TokenCheck {
    private final PlatformSettings platforms;
    private final List<CourseSettings> courses;
    private final Findings findings;

    TokenCheck(Settings settings, Findings findings) {
        this.platforms = settings.platforms();
        this.courses = settings.courses();
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
            DiscordSettings settings = Meeting.discordSettings(platforms, token);
            findings.fine("Discord: the token works. Invite the bot to your server with "
                    + DiscordCheck.invitation(settings));
            for (Venue venue : venues("discord")) {
                DiscordCheck.channels(settings, venue.channels(), venue.staffChannel())
                        .forEach(found -> tell(found.ok(), found.sentence(), found.remedy()));
            }
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
            SlackCheck.Finding scopes = SlackCheck.scopes(settings, hasUserGroups());
            tell(scopes.ok(), scopes.sentence(), scopes.remedy());
            for (Venue venue : venues("slack")) {
                SlackCheck.channels(settings, venue.channels(), venue.staffChannel())
                        .forEach(found -> tell(found.ok(), found.sentence(), found.remedy()));
            }
        } catch (SlackException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
    }

    private void tell(boolean ok, String sentence, String remedy) {
        if (ok) {
            findings.fine(sentence);
        } else {
            findings.problem(sentence + (sentence.endsWith(".") ? " " : ". ") + remedy);
        }
    }

    /** The courses' venues, with nothing but one platform's channels in them. */
    private List<Venue> venues(String platform) {
        return courses.stream()
                .map(CourseSettings::venue)
                .map(venue -> new Venue(
                        venue.channels().stream()
                                .filter(channel -> channel.platform().equals(platform))
                                .toList(),
                        venue.staffChannel()
                                .filter(channel -> channel.platform().equals(platform)),
                        venue.staff()))
                .filter(venue -> venue.isPosted() || venue.staffChannel().isPresent())
                .toList();
    }

    private boolean hasUserGroups() {
        return courses.stream()
                .anyMatch(course -> !course.venue().staff().groups("slack").isEmpty());
    }
}
