package dev.lectern.slack;

import dev.lectern.slack.Route.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reply on its way: message after message, each by the first way that works. {@link #step} never waits; it says how long to
 * wait before the next step, so that a channel with a rate holds up nobody else's reply.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MAX_WAITS = 8;
    private static final int MAX_UNKNOWN = 2;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final SlackCalls calls;
    private final List<Way> ways;
    private final List<SlackMessage> messages;
    private final boolean everyone;
    private final boolean replace;
    private int way;
    private int message;
    private int waits;
    private int unknown;
    private boolean plain;

    Delivery(SlackCalls calls, Route route, List<SlackMessage> messages, boolean everyone) {
        this.calls = calls;
        this.ways = route.ways(everyone);
        this.messages = List.copyOf(messages);
        this.everyone = everyone;
        this.replace = route.replace();
    }

    /** Sends what can be sent now; empty where nothing is left to do, else how long to wait. */
    Optional<Duration> step() {
        while (message < messages.size() && way < ways.size()) {
            SlackMessage next = messages.get(message);
            Outcome outcome =
                    calls.send(ways.get(way), plain ? next.withoutBlocks() : next, everyone, replace && message == 0);
            if (outcome instanceof Outcome.Sent) {
                sent();
            } else if (outcome instanceof Outcome.Refused refused) {
                refused(refused.error());
            } else {
                Optional<Duration> wait = wait(outcome);
                if (wait.isPresent()) {
                    return wait;
                }
                otherWay("no answer");
            }
        }
        return Optional.empty();
    }

    private void sent() {
        message++;
        waits = 0;
        unknown = 0;
        plain = false;
    }

    private void refused(String error) {
        if (Refusal.isOfBlocks(error) && !plain) {
            LOG.warn("Slack refused the blocks of a reply ({}), which is sent as plain text", error);
            plain = true;
        } else {
            otherWay(error);
        }
    }

    private void otherWay(String why) {
        way++;
        waits = 0;
        unknown = 0;
        if (way >= ways.size()) {
            LOG.error("a reply could not be delivered: {}", why);
        }
    }

    /** A reply that came twice is better than none, so that one of unknown fate is sent again. */
    private Optional<Duration> wait(Outcome outcome) {
        if (outcome instanceof Outcome.RetryAfter after) {
            boolean patient = waits++ < MAX_WAITS && after.pause().compareTo(LONGEST_WAIT) <= 0;
            return patient ? Optional.of(after.pause()) : Optional.empty();
        }
        return unknown++ < MAX_UNKNOWN ? Optional.of(Duration.ofSeconds(unknown)) : Optional.empty();
    }
}
