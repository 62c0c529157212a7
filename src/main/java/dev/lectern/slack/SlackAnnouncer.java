package dev.lectern.slack;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.slack.Conversations.Spot;
import dev.lectern.slack.PostCalls.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts to channels and to people's direct messages, at Slack's pace. What reads as a thread is one on Slack. */
final class SlackAnnouncer implements Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAnnouncer.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    /** Slack's clock made the timestamps that are searched, ours the moment to search from. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private final PostCalls calls;
    private final Conversations conversations;
    private final SlackWords words;
    private final Turns turns;

    SlackAnnouncer(PostCalls calls, SlackWords words, Turns turns) {
        this.calls = calls;
        this.conversations = new Conversations(calls);
        this.words = words;
        this.turns = turns;
    }

    @Override
    public List<Card> parts(Address address, Card card) {
        return SlackCard.parts(words.in(card));
    }

    @Override
    public Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread) {
        Outcome place = conversations.of(address);
        if (!(place instanceof Outcome.Sent found)) {
            return notSent(place);
        }
        String channel = found.id();
        Optional<Duration> turn = turns.take(channel);
        if (turn.isEmpty()) {
            return new Sending.RetryAfter(turns.left(channel));
        }
        if (!isOver(turn.get())) {
            return new Sending.RetryAfter(SOON);
        }
        String under = timestamp(thread);
        Outcome outcome = sayable(part, message -> calls.post(channel, under, message, marker));
        turns.pause(channel, outcome instanceof Outcome.RetryAfter after ? after.pause() : Turns.PACE);
        return sending(outcome, timestamp -> Conversations.ref(address, channel, timestamp));
    }

    /** False where the process is told to stop meanwhile. */
    private static boolean isOver(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As plain text where Slack does not want the blocks: our limits should make that impossible, but Slack's may change. */
    private static Outcome sayable(Card part, Function<SlackMessage, Outcome> call) {
        SlackMessage message = SlackCard.message(part);
        Outcome outcome = call.apply(message);
        if (outcome instanceof Outcome.Refused refused && Refusal.isOfBlocks(refused.error())) {
            LOG.warn("Slack refused the blocks of a post ({}), which goes out as plain text", refused.error());
            return call.apply(message.withoutBlocks());
        }
        return outcome;
    }

    /** What was not even addressed was not sent, however its address was asked for. */
    private static Sending notSent(Outcome place) {
        Sending sending = sending(place, id -> {
            throw new IllegalStateException("an address is no message");
        });
        return sending instanceof Sending.Unknown ? new Sending.RetryAfter(SOON) : sending;
    }

    private static Sending sending(Outcome outcome, Function<String, MessageRef> message) {
        if (outcome instanceof Outcome.Sent sent) {
            return new Sending.Sent(message.apply(sent.id()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Refusal.of(refused.error());
        }
        return outcome instanceof Outcome.RetryAfter after
                ? new Sending.RetryAfter(after.pause())
                : new Sending.Unknown();
    }

    private static @Nullable String timestamp(Optional<MessageRef> thread) {
        return thread.flatMap(Conversations::spot).map(Spot::timestamp).orElse(null);
    }

    @Override
    public Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread) {
        if (!(conversations.of(address) instanceof Outcome.Sent found)) {
            return new Finding.Incomplete();
        }
        String oldest = SlackTime.of(since.minus(CLOCKS_APART));
        String cursor = "";
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        do {
            Optional<Page> page = calls.page(found.id(), timestamp(thread), oldest, cursor);
            if (page.isEmpty()) {
                return new Finding.Incomplete();
            }
            Optional<MessageRef> message = page.get().messages().stream()
                    .filter(one -> Marked.is(one, marker))
                    .map(one -> Conversations.ref(address, found.id(), one.getTs()))
                    .findFirst();
            if (message.isPresent()) {
                return new Finding.Found(message.get());
            }
            cursor = page.get().next();
        } while (!cursor.isEmpty() && System.nanoTime() - deadline < 0);
        return cursor.isEmpty() ? new Finding.Absent() : new Finding.Incomplete();
    }

    @Override
    public Sending update(MessageRef message, Card part, Marker marker) {
        return Conversations.spot(message)
                .map(spot -> sending(
                        sayable(part, words -> calls.update(spot.channel(), spot.timestamp(), words, marker)),
                        same -> message))
                .orElseGet(() -> Refusal.of(Refusal.MESSAGE_GONE));
    }

    @Override
    public Sending remove(MessageRef message) {
        Outcome outcome = Conversations.spot(message)
                .map(spot -> calls.delete(spot.channel(), spot.timestamp()))
                .orElse(new Outcome.Refused(Refusal.MESSAGE_GONE));
        return outcome instanceof Outcome.Refused refused && refused.error().equals(Refusal.MESSAGE_GONE)
                ? new Sending.Sent(message)
                : sending(outcome, same -> message);
    }
}
