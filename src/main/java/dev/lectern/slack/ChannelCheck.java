package dev.lectern.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.lectern.course.ChannelRef;
import dev.lectern.slack.SlackCheck.Finding;
import java.io.IOException;

/** Looks at the channels of the settings: whether each is there, and whether Lectern can talk in it. */
final class ChannelCheck {
    private static final String INVITE = "Open it on Slack and type /invite @Lectern";

    private final MethodsClient methods;
    private final String workspace;

    /** @param workspace the one that the token is for */
    ChannelCheck(MethodsClient methods, String workspace) {
        this.methods = methods;
        this.workspace = workspace;
    }

    Finding classroom(ChannelRef channel) throws IOException, SlackApiException {
        return look(channel, false);
    }

    /** What the staff reads there must not be read by students. */
    Finding staff(ChannelRef channel) throws IOException, SlackApiException {
        return look(channel, true);
    }

    private Finding look(ChannelRef channel, boolean staff) throws IOException, SlackApiException {
        String written = "Slack: channel " + channel.text();
        if (!channel.space().equals(workspace)) {
            return Finding.bad(
                    written + " is in another workspace than the token's, which is " + workspace,
                    "Copy the channel's id from this workspace, or use that workspace's token.");
        }
        ConversationsInfoRequest request =
                ConversationsInfoRequest.builder().channel(channel.id()).build();
        SlackCalls.Call<ConversationsInfoResponse> ask = () -> methods.conversationsInfo(request);
        ConversationsInfoResponse answer = ask.run();
        if (!answer.isOk()) {
            return refused(written, String.valueOf(answer.getError()));
        }
        return judged(answer.getChannel(), written, staff);
    }

    private static Finding refused(String written, String error) {
        return error.equals("channel_not_found")
                ? Finding.bad(
                        written + " does not exist, or it is private and Lectern is not in it",
                        "Check its id (channel details, at the bottom). If it is right: " + INVITE)
                : Finding.bad(
                        written + " cannot be looked at (" + error + ")",
                        "Paste config/slack-manifest.yml into the app again and reinstall it to the workspace.");
    }

    private static Finding judged(Conversation found, String written, boolean staff) {
        String named = written + (found.getName() == null ? "" : " (#" + found.getName() + ")");
        if (found.isArchived()) {
            return Finding.bad(named + " is archived", "Unarchive it on Slack, or name another one in the settings.");
        }
        if (!found.isMember()) {
            return Finding.bad("Lectern is not in " + named.substring("Slack: ".length()), INVITE);
        }
        if (staff && !found.isPrivate()) {
            return Finding.bad(
                    named + " is for the staff, but everybody can read it",
                    "Make it private on Slack, or name a private one as staff-channel.");
        }
        return Finding.fine(named + (staff ? " is private, and Lectern is in it" : " is there, and Lectern is in it"));
    }
}
