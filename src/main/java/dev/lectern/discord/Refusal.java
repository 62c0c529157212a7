package dev.lectern.discord;

import dev.lectern.chat.Sending;
import java.time.Duration;

/** What Discord's refusals of posts mean, and what an instructor does about them. */
final class Refusal {
    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MESSAGE = 10008;
    static final int CLOSED = 50007;
    static final int INVALID_FORM = 50035;
    static final int ARCHIVED = 50083;
    static final int THREAD_EXISTS = 160004;

    private static final int UNKNOWN_USER = 10013;
    private static final int UNKNOWN_GUILD = 10004;
    private static final int MISSING_ACCESS = 50001;
    private static final int MISSING_PERMISSIONS = 50013;
    private static final int NO_COMMON_SERVER = 50278;
    private static final int LOCKED = 160005;
    private static final int TOO_MANY_THREADS = 160006;
    private static final int UNAUTHORIZED = 401;
    private static final Duration UNTIL_THE_TOKEN_IS_CHANGED = Duration.ofMinutes(5);

    private Refusal() {}

    /** @param permission what the request needs, as Discord's settings call it */
    static Sending of(DiscordRest.Outcome.Refused refused, String permission) {
        if (refused.status() == UNAUTHORIZED) {
            // The operator has to give another token; what was to be said is not lost meanwhile.
            return new Sending.RetryAfter(UNTIL_THE_TOKEN_IS_CHANGED);
        }
        return switch (refused.code()) {
            case UNKNOWN_CHANNEL, UNKNOWN_GUILD ->
                new Sending.Refused(
                        "channel-gone", "The Discord channel is gone: name another one in the settings of the course.");
            case UNKNOWN_MESSAGE -> new Sending.Refused("message-gone", "Somebody removed the message on Discord.");
            case MISSING_ACCESS ->
                new Sending.Refused(
                        "not-allowed",
                        "Lectern does not see the Discord channel: give it the permission View Channel there, or invite"
                                + " it to the server again.");
            case MISSING_PERMISSIONS ->
                new Sending.Refused(
                        "not-allowed", "Give Lectern the permission " + permission + " in the Discord channel.");
            case CLOSED, NO_COMMON_SERVER, UNKNOWN_USER ->
                new Sending.Refused("closed", "This person takes no direct messages from Lectern on Discord.");
            case LOCKED ->
                new Sending.Refused("not-allowed", "The thread is locked on Discord: unlock it, or post again.");
            case TOO_MANY_THREADS ->
                new Sending.Refused(
                        "refused", "The Discord server has too many open threads: close some, then post again.");
            default ->
                new Sending.Refused(
                        "refused",
                        "Discord refused the message (error " + refused.code() + "): run doctor to see what is wrong.");
        };
    }
}
