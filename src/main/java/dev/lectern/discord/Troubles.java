package dev.lectern.discord;

import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Discord may refuse, and what is written about it: never what was to be said, nor to whom. */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);

    private Troubles() {}

    /** The failure itself, out of what futures wrap it in. */
    static Throwable bare(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static boolean is(Throwable failure, ErrorResponse... responses) {
        if (bare(failure) instanceof ErrorResponseException refused) {
            for (ErrorResponse response : responses) {
                if (refused.getErrorResponse() == response) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an interaction can no longer be answered: its token lives for 15 minutes. */
    static boolean tooLate(Throwable failure) {
        return bare(failure) instanceof InteractionExpiredException
                || is(failure, ErrorResponse.INVALID_WEBHOOK_TOKEN, ErrorResponse.UNKNOWN_WEBHOOK);
    }

    static void notAcknowledged(Throwable failure) {
        if (is(failure, ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED)) {
            LOG.warn("An interaction was answered by another process. Does Lectern run twice with this token?");
        } else if (is(failure, ErrorResponse.UNKNOWN_INTERACTION)) {
            LOG.warn(
                    "An interaction could not be acknowledged within 3 seconds. Discord told the person, and nothing was"
                            + " done.");
        } else {
            LOG.error("An interaction could not be acknowledged, so nothing was done: {}", kind(failure));
        }
    }

    static void notSaid(Throwable failure) {
        if (is(failure, ErrorResponse.CANNOT_SEND_TO_USER)) {
            LOG.info("Somebody takes no direct messages.");
        } else if (is(failure, ErrorResponse.UNKNOWN_CHANNEL, ErrorResponse.MISSING_ACCESS)) {
            LOG.warn("A reply was not sent: its channel is gone, or the bot was removed from it.");
        } else if (is(failure, ErrorResponse.MISSING_PERMISSIONS)) {
            LOG.warn("A reply was not sent: the bot may not write there. Give it the permission Send Messages.");
        } else {
            LOG.error("A reply was not sent: {}", kind(failure));
        }
    }

    /** A short name of the failure without what it says. */
    static String kind(Throwable failure) {
        Throwable bare = bare(failure);
        return bare instanceof ErrorResponseException refused
                ? "Discord's error " + refused.getErrorCode()
                : bare.getClass().getName();
    }
}
