package dev.lectern.slack;

import dev.lectern.chat.Sending;
import dev.lectern.chat.Sending.Refused;
import java.util.Set;

/** What Slack's codes mean for a message that is not a reply, and what an instructor can do about them. */
final class Refusal {
    /** After these, Slack says, part of the work may have been done. */
    private static final Set<String> UNCERTAIN = Set.of(
            "internal_error", "fatal_error", "request_timeout", "service_unavailable", "duplicate_message_not_sent");

    /** Blocks that Slack does not want. */
    private static final Set<String> OF_BLOCKS = Set.of(
            "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_arguments");

    static final String MESSAGE_GONE = "message_not_found";

    private Refusal() {}

    static boolean isOfBlocks(String error) {
        return OF_BLOCKS.contains(error);
    }

    static Sending of(String error) {
        return UNCERTAIN.contains(error) ? new Sending.Unknown() : refused(error);
    }

    private static Refused refused(String error) {
        return switch (error) {
            case "channel_not_found", "invalid_channel", "method_not_supported_for_channel_type" ->
                new Refused(
                        "channel-gone",
                        "Slack does not know the channel, or it is private and Lectern is not in it. Check its id in the"
                                + " settings, and invite Lectern: /invite @Lectern");
            case "is_archived" ->
                new Refused("channel-gone", "The channel is archived. Unarchive it on Slack, or name another one.");
            case "not_in_channel" ->
                new Refused("not-allowed", "Lectern is not in the channel. Invite it there: /invite @Lectern");
            case "missing_scope", "no_permission", "not_allowed_token_type", "access_denied" ->
                new Refused(
                        "not-allowed",
                        "Lectern's app lacks a permission. Paste config/slack-manifest.yml into the app again, then"
                                + " reinstall it to the workspace.");
            case "cant_update_message", "cant_delete_message" ->
                new Refused("not-allowed", "The message was sent by another app, so Lectern may not change it.");
            case "cannot_dm_bot",
                    "user_not_found",
                    "users_not_found",
                    "user_disabled",
                    "user_not_visible",
                    "cannot_dm_user",
                    "messages_tab_disabled",
                    "is_bot" -> new Refused("closed", "This person takes no direct messages from Lectern.");
            case MESSAGE_GONE, "thread_not_found" ->
                new Refused("message-gone", "Somebody deleted the message on Slack. There is nothing to do.");
            case "edit_window_closed" ->
                new Refused(
                        "refused",
                        "The workspace does not let messages be edited any more after some time. Delete this one by"
                                + " hand if it must go.");
            case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
                new Refused("not-allowed", "Slack refuses SLACK_BOT_TOKEN. Run doctor, which says what to do.");
            default -> error.startsWith("restricted_action") ? restricted() : other(error);
        };
    }

    private static Refused restricted() {
        return new Refused(
                "not-allowed", "The channel lets only some people post. Let apps post there too, in its settings.");
    }

    private static Refused other(String error) {
        return new Refused("refused", "Slack refused the message (" + error + "). Run doctor to look for the cause.");
    }
}
