package dev.lectern.slack;

/**
 * How to reach a workspace.
 *
 * @param botToken begins with {@code xoxb-}
 * @param command what people type after the slash
 * @param apiUrl where the Web API is, with a slash at its end
 */
public record SlackSettings(String botToken, String command, String apiUrl) {
    public static final String SLACK = "https://slack.com/api/";

    public SlackSettings {
        if (botToken.length() < 16) {
            throw new IllegalArgumentException(
                    "SLACK_BOT_TOKEN is too short to be a token; copy it from OAuth & Permissions");
        }
        if (!command.matches("[a-z0-9_-]{1,32}")) {
            throw new IllegalArgumentException("a slash command is 1 to 32 lower-case letters, digits, - and _");
        }
        apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "SlackSettings[" + command + ", " + apiUrl + "]";
    }
}
