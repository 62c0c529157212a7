package dev.lectern.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The secrets of the platforms, which come from the environment and nowhere else.
 *
 * @param slack there if the bot token is, and with it at least one of the two secrets that a way to reach Slack needs
 */
record Tokens(Optional<SlackTokens> slack, Optional<String> discord) {
    static final String SLACK_BOT = "SLACK_BOT_TOKEN";
    static final String SLACK_APP = "SLACK_APP_TOKEN";
    static final String SLACK_SIGNING = "SLACK_SIGNING_SECRET";
    static final String DISCORD = "DISCORD_TOKEN";

    /** What tokens of both platforms are made of; anything else was cut off or copied with something around it. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{16,400}");

    private static final String HOW = """
            Nothing to start: no token is in the environment. Lectern meets a class
              on Discord with DISCORD_TOKEN: https://discord.com/developers/applications, your application, Bot, Reset Token;
              on Slack with SLACK_BOT_TOKEN and SLACK_APP_TOKEN: https://api.slack.com/apps, your app, made from
                config/slack-manifest.yml; the first from OAuth & Permissions (xoxb-…), the second, an app-level token
                with the scope connections:write, from Basic Information (xapp-…). With SLACK_SIGNING_SECRET in place of
                the second, Slack reaches Lectern over HTTP; that needs a public address.
            Set one or both and start again; the README has every step. Without any account: console.""";

    /**
     * Slack's. At least one of the last two is there.
     *
     * @param app for Socket Mode
     * @param signingSecret for requests over HTTP, which is used where there is no app-level token
     */
    record SlackTokens(String bot, Optional<String> app, Optional<String> signingSecret) {
        /** Whether Slack comes to us; with the secrets of both ways Lectern goes to Slack, which needs no address of ours. */
        boolean overHttp() {
            return app.isEmpty();
        }

        @Override
        public String toString() {
            return "SlackTokens[***]";
        }
    }

    /** @throws SettingsException with a line for each variable that cannot be right */
    static Tokens from(Map<String, String> environment) {
        List<String> mistakes = new ArrayList<>();
        Optional<String> bot = token(environment, SLACK_BOT, mistakes);
        Optional<String> app = token(environment, SLACK_APP, mistakes);
        Optional<String> discord = token(environment, DISCORD, mistakes);
        Optional<String> signing = token(environment, SLACK_SIGNING, mistakes);
        missing(bot.isPresent(), app.isPresent(), signing.isPresent()).ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return new Tokens(bot.map(one -> new SlackTokens(one, app, signing)), discord);
    }

    /** What is missing of Slack's, where something is. */
    private static Optional<String> missing(boolean bot, boolean app, boolean signing) {
        if (bot && !app && !signing) {
            return Optional.of(
                    SLACK_BOT + " is set, and Slack needs one more: " + SLACK_APP + ", an app-level token with"
                            + " the scope connections:write, under Basic Information; or, where Slack is to reach Lectern over"
                            + " HTTP, " + SLACK_SIGNING + ", on the same page.");
        }
        if (!bot && (app || signing)) {
            return Optional.of((app ? SLACK_APP : SLACK_SIGNING) + " is set and " + SLACK_BOT
                    + " is not. Slack needs both: copy the Bot User OAuth Token from OAuth & Permissions.");
        }
        return Optional.empty();
    }

    private static Optional<String> token(Map<String, String> environment, String name, List<String> mistakes) {
        String token = environment.getOrDefault(name, "").strip();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (!FORM.matcher(token).matches()) {
            mistakes.add(name + " does not look like a token: it is too short, or holds spaces or other characters that"
                    + " tokens have not. Copy it again.");
        }
        return Optional.of(token);
    }

    /** The platforms that there are tokens for. */
    Set<String> platforms() {
        Set<String> platforms = new HashSet<>();
        slack.ifPresent(tokens -> platforms.add("slack"));
        discord.ifPresent(token -> platforms.add("discord"));
        return Set.copyOf(platforms);
    }

    /** @throws SettingsException with what to do, where there is nothing to start */
    Tokens required() {
        if (slack.isEmpty() && discord.isEmpty()) {
            throw new SettingsException(HOW.lines().toList());
        }
        return this;
    }

    /** Hides the tokens. */
    @Override
    public String toString() {
        return "Tokens[slack=" + slack.isPresent() + ", discord=" + discord.isPresent() + "]";
    }
}
