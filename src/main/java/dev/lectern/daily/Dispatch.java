package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.daily.Posting.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be sent to one address, in the order it was decided: claimed first, noted after. What may have been sent
 * already is looked for before anything else goes out there, and is never sent again before the whole time in question was
 * searched. For one thread at a time.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /** How long a message may still be arriving after we last heard of it; until then its absence tells nothing. */
    static final Duration ARRIVAL = Duration.ofSeconds(20);
    /** A platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    /** How long what cannot be drawn waits; it does not hold up the others. */
    private static final Duration DRAWN_LATER = Duration.ofMinutes(1);
    /** A content that has begun is worth finishing for so much longer than it was worth beginning. */
    private static final Duration FINISHING = Duration.ofHours(24);

    private final Address address;
    private final Desk desk;
    private final Losses losses;
    private final Shown shown;
    private final Pace pace;
    private final Doubtful doubtful = new Doubtful();

    Dispatch(Address address, Desk desk, Losses losses, Shown shown, Pace pace) {
        this.address = address;
        this.desk = desk;
        this.losses = losses;
        this.shown = shown;
        this.pace = pace;
    }

    Turn step(Instant now) {
        List<Posting> mine = desk.outbox().unsettled().stream()
                .filter(posting -> posting.address().equals(address))
                .toList();
        Turn turn = Turn.NOTHING;
        boolean held = false;
        for (Posting posting : mine) {
            if (posting.state() != State.WAITING) {
                Instant due = lookAt(posting);
                if (!now.isBefore(due)) {
                    return settle(posting, now);
                }
                turn = turn.or(due);
                held |= doubtful.holdsUp(posting.id(), now);
            }
        }
        return held ? turn : sendNext(mine, now, turn);
    }

    private static Instant lookAt(Posting posting) {
        return posting.state() == State.UNKNOWN
                ? posting.progress().next()
                : posting.progress().claimed().orElseThrow().plus(ARRIVAL);
    }

    private Turn settle(Posting posting, Instant now) {
        Outbox outbox = desk.outbox();
        Posting.Progress progress = posting.progress();
        Instant since = progress.attempts() > 1
                ? progress.decided()
                : progress.claimed().orElseThrow();
        Finding finding = desk.announcer().find(address, posting.id().marker(), since.minus(SKEW), thread(posting));
        int looks = doubtful.looked(posting.id(), now);
        if (finding instanceof Finding.Found found) {
            doubtful.settled(posting.id());
            outbox.sent(posting.id(), found.message());
        } else if (finding instanceof Finding.Absent) {
            doubtful.settled(posting.id());
            outbox.retry(posting.id(), now);
        } else if (isTooLate(posting, now) && doubtful.isHopeless(posting.id(), now)) {
            doubtful.settled(posting.id());
            losses.giveUp(posting, "It may have arrived all the same: please look, and post it again if not.", now);
        } else {
            outbox.unknown(posting.id(), now.plus(Backoff.after(looks)));
        }
        return Turn.did(now);
    }

    private Turn sendNext(List<Posting> mine, Instant now, Turn turn) {
        Turn idle = turn;
        for (Posting posting : mine) {
            if (posting.state() == State.WAITING) {
                if (now.isBefore(posting.progress().next())) {
                    idle = idle.or(posting.progress().next());
                    if (posting.progress().attempts() > 0) {
                        return idle; // the platform made it wait, and those behind it wait as well
                    }
                } else if (isTooLate(posting, now)) {
                    losses.giveUp(posting, "It became too late for it. Post it by hand if it still matters.", now);
                    return Turn.did(now);
                } else if (comesNext(posting)) {
                    return send(posting, now);
                }
            }
        }
        return idle;
    }

    private static boolean isTooLate(Posting posting, Instant now) {
        Instant latest = posting.progress().latest();
        return now.isAfter(posting.part() == 0 ? latest : latest.plus(FINISHING));
    }

    /** Whether the part before it was sent. A part behind one that is not there is given up. */
    private boolean comesNext(Posting posting) {
        if (posting.part() == 0) {
            return true;
        }
        State before = desk.outbox().parts(posting.first()).stream()
                .filter(part -> part.part() == posting.part() - 1)
                .map(Posting::state)
                .findFirst()
                .orElse(State.GIVEN_UP);
        if (before == State.GIVEN_UP) {
            desk.outbox().giveUp(posting.id());
        }
        return before == State.SENT;
    }

    private Turn send(Posting posting, Instant now) {
        List<Card> cards;
        try {
            cards = draw(posting);
        } catch (RuntimeException e) {
            LOG.error("Posting {} cannot be drawn.", posting.id(), e);
            desk.outbox().retry(posting.id(), now.plus(DRAWN_LATER));
            return Turn.did(now);
        }
        if (cards.size() <= posting.part()) {
            desk.outbox().giveUp(posting.id()); // it has become shorter since its first part was sent
            return Turn.did(now);
        }
        Optional<Posting> claimed = desk.outbox().claim(posting.id(), cards.size(), now);
        return claimed.isEmpty() ? Turn.did(now) : send(claimed.get(), fresh(posting, cards), now);
    }

    /** Drawn again, for what changed before the claim is not drawn again later. */
    private Card fresh(Posting posting, List<Card> before) {
        List<Card> cards = before;
        try {
            cards = draw(posting);
        } catch (RuntimeException e) {
            LOG.warn("Posting {} was drawn before it was claimed, and could not be after.", posting.id(), e);
        }
        return (posting.part() < cards.size() ? cards : before).get(posting.part());
    }

    private List<Card> draw(Posting posting) {
        return desk.announcer().parts(address, desk.posts().draw(posting));
    }

    private Turn send(Posting posting, Card card, Instant now) {
        Outbox outbox = desk.outbox();
        Sending sending = desk.announcer().send(address, card, posting.id().marker(), thread(posting));
        if (sending instanceof Sending.Sent sent) {
            outbox.sent(posting.id(), sent.message());
            shown.put(posting.id(), card);
        } else if (sending instanceof Sending.Refused refused) {
            losses.giveUp(posting, refused.remedy(), now);
        } else if (sending instanceof Sending.RetryAfter retry) {
            outbox.retry(posting.id(), now.plus(retry.pause()));
            pace.pause(now.plus(retry.pause()));
        } else {
            outbox.unknown(posting.id(), now.plus(ARRIVAL));
        }
        return Turn.did(now);
    }

    private Optional<MessageRef> thread(Posting posting) {
        return posting.part() == 0
                ? Optional.empty()
                : desk.outbox()
                        .find(posting.first())
                        .flatMap(first -> first.progress().message());
    }
}
