package dev.lectern.discord;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.discord.DiscordRest.Call;
import dev.lectern.discord.DiscordRest.Outcome;
import dev.lectern.discord.Spots.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts on Discord. The marker stands in the id of a component: every post has one. Discord also takes it as the nonce, so that
 * for some minutes it makes no second message of it.
 *
 * <p>Later parts of a content stand in a thread under its first message, which has the same number as that message. In a
 * direct message, where there are no threads, they follow one another.
 */
public final class DiscordAnnouncer implements Announcer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);
    private static final int WAITING_AT_MOST = 32;
    private static final int A_DAY_IN_MINUTES = 1_440;

    private static final String SEND = "Send Messages";
    private static final String SEND_IN_THREAD = "Send Messages in Threads";
    private static final String THREAD = "Create Public Threads";

    private final DiscordRest rest;
    private final Spots spots;
    private final History history;
    private final Duration patience;
    private final Turns turns = new Turns(WAITING_AT_MOST);

    /** @param self the bot's own user id */
    DiscordAnnouncer(DiscordSettings settings, String self) {
        this(settings, self, PATIENCE);
    }

    DiscordAnnouncer(DiscordSettings settings, String self, Duration patience) {
        this.rest = new DiscordRest(settings);
        this.spots = new Spots(rest);
        this.history = new History(rest, self);
        this.patience = patience;
    }

    /** A card as messages that each fit Discord; see {@link Announcer#parts}. Needs no connection. */
    public static List<Card> cut(Card card) {
        return DiscordPost.parts(card);
    }

    @Override
    public List<Card> parts(Address address, Card card) {
        return cut(card);
    }

    @Override
    public Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread) {
        DataObject message = DiscordPost.create(part, marker);
        return atWork(deadline -> spots.of(address, thread, deadline), (spot, deadline) -> {
            Outcome outcome = rest.call(spot.post(message), deadline);
            if (spot.inThread() && isRefused(outcome, Refusal.UNKNOWN_CHANNEL)) {
                Outcome opened = rest.call(spot.open(threadOf(part)), deadline);
                if (!(opened instanceof Outcome.Done) && !isRefused(opened, Refusal.THREAD_EXISTS)) {
                    return notOpened(opened, THREAD);
                }
                outcome = rest.call(spot.post(message), deadline);
            }
            if (isRefused(outcome, Refusal.INVALID_FORM)) {
                LOG.error("Discord did not take the form of a post, so it is said in plain words.");
                outcome = rest.call(spot.post(DiscordPost.wordsOnly(part, marker)), deadline);
            }
            String permission = spot.inThread() ? SEND_IN_THREAD : SEND;
            return sending(
                    outcome,
                    permission,
                    done -> new Sending.Sent(spot.message(address, done.object().getString("id"))));
        });
    }

    /** Without a thread or a conversation nothing was said in it, also where it is not known whether it was opened. */
    private static Sending notOpened(Outcome opened, String permission) {
        return opened instanceof Outcome.Lost
                ? new Sending.RetryAfter(COME_AGAIN)
                : sending(opened, permission, done -> new Sending.Unknown());
    }

    private static DataObject threadOf(Card part) {
        return DataObject.empty()
                .put("name", DiscordPost.threadName(part))
                .put("auto_archive_duration", A_DAY_IN_MINUTES);
    }

    @Override
    public Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread) {
        Deadline deadline = Deadline.in(patience);
        try {
            if (!(spots.of(address, thread, deadline) instanceof Way.There there)) {
                return new Finding.Incomplete();
            }
            return history.find(there.spot(), marker, since, deadline)
                    .found(id -> there.spot().message(address, id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding.Incomplete();
        } catch (ParsingException e) {
            return new Finding.Incomplete();
        }
    }

    @Override
    public Sending update(MessageRef message, Card part, Marker marker) {
        DataObject shown = DiscordPost.edit(part, marker);
        return atWork(deadline -> spots.of(message, deadline), (spot, deadline) -> {
            Outcome outcome = change(spot, spot.edit(message, shown), deadline);
            return sending(outcome, SEND, done -> new Sending.Sent(message));
        });
    }

    @Override
    public Sending remove(MessageRef message) {
        return atWork(deadline -> spots.of(message, deadline), (spot, deadline) -> {
            Outcome outcome = change(spot, spot.delete(message), deadline);
            if (isRefused(outcome, Refusal.UNKNOWN_MESSAGE) || isRefused(outcome, Refusal.UNKNOWN_CHANNEL)) {
                return new Sending.Sent(message);
            }
            if (spot.inThread() && outcome instanceof Outcome.Done) {
                // An empty thread would stay in sight; where putting it away fails, nothing else does.
                rest.call(spot.archive(true), deadline);
            }
            return sending(outcome, SEND, done -> new Sending.Sent(message));
        });
    }

    /** A thread in which nobody wrote for a day is put away, and nothing in it can be changed before it is taken out. */
    private Outcome change(Spot spot, Call call, Deadline deadline) throws InterruptedException {
        Outcome outcome = rest.call(call, deadline);
        if (!spot.inThread() || !isRefused(outcome, Refusal.ARCHIVED)) {
            return outcome;
        }
        Outcome taken = rest.call(spot.archive(false), deadline);
        return taken instanceof Outcome.Done ? rest.call(call, deadline) : taken;
    }

    @Override
    public void close() {
        rest.close();
    }

    private interface Where {
        Way find(Deadline deadline) throws InterruptedException;
    }

    private interface Work {
        Sending at(Spot spot, Deadline deadline) throws InterruptedException;
    }

    private Sending atWork(Where where, Work work) {
        Deadline deadline = Deadline.in(patience);
        try {
            Way way = where.find(deadline);
            if (way instanceof Way.Nowhere nowhere) {
                return notOpened(nowhere.why(), SEND);
            }
            Spot spot = ((Way.There) way).spot();
            Optional<Turns.Turn> turn = turns.await(spot.id(), deadline);
            if (turn.isEmpty()) {
                return new Sending.RetryAfter(COME_AGAIN);
            }
            try {
                return work.at(spot, deadline);
            } finally {
                turn.get().end();
            }
        } catch (InterruptedException e) {
            // Only waiting can be interrupted; a request that is under way ends as lost.
            Thread.currentThread().interrupt();
            return new Sending.RetryAfter(COME_AGAIN);
        } catch (ParsingException e) {
            return new Sending.Unknown();
        }
    }

    private static boolean isRefused(Outcome outcome, int code) {
        return outcome instanceof Outcome.Refused refused && refused.code() == code;
    }

    private static Sending sending(Outcome outcome, String permission, Function<Outcome.Done, Sending> done) {
        if (outcome instanceof Outcome.Done success) {
            return done.apply(success);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Refusal.of(refused, permission);
        }
        return outcome instanceof Outcome.Later later ? new Sending.RetryAfter(later.pause()) : new Sending.Unknown();
    }
}
