package dev.lectern.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;

/** Asks Slack about tokens without connecting. */
public final class SlackCheck {
    private SlackCheck() {}

    /**
     * The id of the workspace that the bot token is for.
     *
     * @throws SlackException with what to do, where Slack refuses the token or does not answer
     */
    public static String workspace(SlackSettings settings) {
        AuthTestResponse answer = ask(settings, methods -> methods.authTest(request -> request));
        if (!answer.isOk()) {
            throw SlackException.botTokenRefused(answer.getError());
        }
        return answer.getTeamId();
    }

    /**
     * Asks whether Socket Mode takes the app-level token.
     *
     * @throws SlackException with what to do, where it does not, or Slack does not answer
     */
    public static void socketMode(SlackSettings settings, String appToken) {
        if (!ask(settings, methods -> methods.appsConnectionsOpen(request -> request.token(appToken)))
                .isOk()) {
            throw SlackException.appTokenRefused();
        }
    }

    private interface Question<T> {
        T put(MethodsClient methods) throws IOException, SlackApiException;
    }

    private static <T extends SlackApiTextResponse> T ask(SlackSettings settings, Question<T> question) {
        Slack slack = SlackBot.client(SlackBot.config(settings));
        try {
            return question.put(slack.methods(settings.botToken()));
        } catch (IOException | SlackApiException e) {
            throw new SlackException("Slack does not answer. Check the network, then try again.");
        } finally {
            SlackBot.close(slack);
        }
    }
}
