package dev.lectern.slack;

/** Slack cannot be used as it is set up; the message says what to do and holds no secret. */
public final class SlackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlackException(String message) {
        super(message);
    }

    /** @param error Slack's code for why */
    static SlackException botTokenRefused(String error) {
        return new SlackException("Slack refuses SLACK_BOT_TOKEN (" + error
                + "). Copy the Bot User OAuth Token from OAuth & Permissions; it begins with xoxb-.");
    }

    static SlackException appTokenRefused() {
        return new SlackException("Slack refuses SLACK_APP_TOKEN. Make an app-level token with the scope"
                + " connections:write under Basic Information, and switch Socket Mode on.");
    }
}
