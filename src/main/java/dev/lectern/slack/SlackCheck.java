package dev.lectern.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.lectern.course.ChannelRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks Slack about tokens, scopes and channels without connecting. Every question may take 15 s. */
public final class SlackCheck {
    private static final String SCOPES = "x-oauth-scopes";

    private SlackCheck() {}

    /**
     * Something that was looked at.
     *
     * @param sentence what was found, without a full stop
     * @param remedy what to do; empty where all is well
     */
    public record Finding(boolean ok, String sentence, String remedy) {
        static Finding fine(String sentence) {
            return new Finding(true, sentence, "");
        }

        static Finding bad(String sentence, String remedy) {
            return new Finding(false, sentence, remedy);
        }
    }

    /**
     * The id of the workspace that the bot token is for.
     *
     * @throws SlackException with what to do, where Slack refuses the token or does not answer
     */
    public static String workspace(SlackSettings settings) {
        return ask(settings, SlackCheck::self).getTeamId();
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

    /**
     * Whether the app may do what Lectern does.
     *
     * @param userGroups whether the settings name instructors by a user group
     * @throws SlackException with what to do, where Slack refuses the token or does not answer
     */
    public static Finding scopes(SlackSettings settings, boolean userGroups) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(ask(settings, SlackCheck::self).getHttpResponseHeaders());
        Set<String> given = headers.getOrDefault(SCOPES, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        List<String> missing = Scopes.missing(given, userGroups);
        return missing.isEmpty()
                ? Finding.fine("Slack: the app has every scope that it needs")
                : Finding.bad(
                        "Slack: the app lacks " + String.join(", ", missing),
                        "Paste config/slack-manifest.yml into the app again and reinstall it to the workspace.");
    }

    /**
     * Whether Lectern can talk in a course's channels, and whether its staff's channel is one.
     *
     * @param channels where class is held, on Slack
     * @throws SlackException with what to do, where Slack refuses the token or does not answer
     */
    public static List<Finding> channels(
            SlackSettings settings, List<ChannelRef> channels, Optional<ChannelRef> staff) {
        return ask(settings, methods -> {
            ChannelCheck check = new ChannelCheck(methods, self(methods).getTeamId());
            List<Finding> findings = new ArrayList<>();
            for (ChannelRef channel : channels) {
                findings.add(check.classroom(channel));
            }
            if (staff.isPresent()) {
                findings.add(channels.contains(staff.get()) ? shared(staff.get()) : check.staff(staff.get()));
            }
            return findings;
        });
    }

    private static Finding shared(ChannelRef channel) {
        return Finding.bad(
                "Slack: channel " + channel.text() + " is for the staff, but class is held in it as well",
                "Name another channel, a private one, as staff-channel.");
    }

    private static AuthTestResponse self(MethodsClient methods) throws IOException, SlackApiException {
        AuthTestResponse answer = methods.authTest(request -> request);
        if (!answer.isOk()) {
            throw SlackException.botTokenRefused(answer.getError());
        }
        return answer;
    }

    private interface Question<T> {
        T put(MethodsClient methods) throws IOException, SlackApiException;
    }

    private static <T> T ask(SlackSettings settings, Question<T> question) {
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
