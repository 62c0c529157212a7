package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.daily.Outbox.Stale;
import dev.lectern.daily.Posting.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what one address shows up to date: first what changed for good, then counts. A change is drawn when its turn comes,
 * so many changes make one edit. For one thread at a time, but for {@link #changed}.
 */
final class Redraws {
    private static final Logger LOG = LoggerFactory.getLogger(Redraws.class);
    private static final Duration DRAWN_LATER = Duration.ofMinutes(1);
    /** See {@link Sending.Refused}. */
    private static final String GONE = "message-gone";

    private record Again(Instant next, int tries) {}

    private final Address address;
    private final Desk desk;
    private final Losses losses;
    private final Shown shown;
    private final Pace pace;
    private final Set<PostingId> pending = new LinkedHashSet<>();
    private final Map<PostingId, Again> again = new HashMap<>();
    private final Set<PostingId> gone = new HashSet<>();

    Redraws(Address address, Desk desk, Losses losses, Shown shown, Pace pace) {
        this.address = address;
        this.desk = desk;
        this.losses = losses;
        this.shown = shown;
        this.pace = pace;
    }

    /** Notes that a posting may show an old count. May be called by any thread. */
    void changed(PostingId id) {
        synchronized (pending) {
            pending.add(id);
        }
    }

    Turn step(Instant now) {
        Turn turn = Turn.NOTHING;
        for (Stale stale : desk.outbox().stale()) {
            Posting posting = stale.posting();
            if (posting.address().equals(address)) {
                Instant due = due(posting.id());
                if (!now.isBefore(due)) {
                    return bring(posting, Optional.of(stale), now);
                }
                turn = turn.or(due);
            }
        }
        return counts(turn, now);
    }

    private Turn counts(Turn waiting, Instant now) {
        Turn turn = waiting;
        for (PostingId id : noted()) {
            Optional<Posting> posting = desk.outbox().find(id);
            if (posting.isEmpty() || posting.get().state() == State.GIVEN_UP || gone.contains(id)) {
                done(id);
            } else if (posting.get().state() == State.SENT) {
                Instant due = due(id);
                if (!now.isBefore(due)) {
                    return count(posting.get(), now);
                }
                turn = turn.or(due);
            }
        }
        return turn;
    }

    private Turn count(Posting posting, Instant now) {
        done(posting.id()); // before it is drawn: what changes from here on is another change
        try {
            return bring(posting, Optional.empty(), now);
        } catch (RuntimeException e) {
            changed(posting.id());
            throw e;
        }
    }

    private List<PostingId> noted() {
        synchronized (pending) {
            return List.copyOf(pending);
        }
    }

    private void done(PostingId id) {
        synchronized (pending) {
            pending.remove(id);
        }
    }

    private Instant due(PostingId id) {
        Instant paced = pace.nextEdit();
        Again own = again.get(id);
        return own == null || own.next().isBefore(paced) ? paced : own.next();
    }

    private Turn bring(Posting posting, Optional<Stale> stale, Instant now) {
        if (posting.withdrawn() != null && !(posting.content() instanceof Content.Question)) {
            remove(posting, stale, now);
            return Turn.did(now);
        }
        List<Card> cards;
        try {
            cards = desk.announcer().parts(address, desk.posts().draw(posting));
        } catch (RuntimeException e) {
            LOG.error("Posting {} cannot be drawn again.", posting.id(), e);
            later(posting, now.plus(DRAWN_LATER));
            return Turn.did(now);
        }
        if (posting.part() >= cards.size()) {
            remove(posting, stale, now);
            return Turn.did(now);
        }
        if (posting.part() == 0 && cards.size() > 1) {
            desk.outbox().extend(posting.id(), cards.size(), now);
        }
        show(posting, cards.get(posting.part()), stale, now);
        return Turn.did(now);
    }

    private void show(Posting posting, Card card, Optional<Stale> stale, Instant now) {
        PostingId id = posting.id();
        if (shown.is(id, card)) {
            finished(id, stale);
            return;
        }
        shown.forget(id);
        Sending sending = desk.announcer().update(message(posting), card, id.marker());
        pace.edited(now);
        if (sending instanceof Sending.Sent) {
            shown.put(id, card);
            finished(id, stale);
        } else if (sending instanceof Sending.Refused refused) {
            refused(posting, refused, now);
            finished(id, stale);
        } else {
            later(posting, sending, now);
        }
    }

    private void refused(Posting posting, Sending.Refused refused, Instant now) {
        if (!gone.add(posting.id())) {
            return;
        }
        if (refused.reason().equals(GONE)) {
            LOG.info("The message of posting {} is gone.", posting.id());
        } else {
            losses.leaveOld(posting, refused.remedy(), now);
        }
    }

    private void remove(Posting posting, Optional<Stale> stale, Instant now) {
        Sending sending = desk.announcer().remove(message(posting));
        pace.edited(now);
        shown.forget(posting.id());
        if (sending instanceof Sending.Sent) {
            again.remove(posting.id());
            desk.outbox().giveUp(posting.id());
        } else if (sending instanceof Sending.Refused refused) {
            refused(posting, refused, now);
            finished(posting.id(), stale);
        } else {
            later(posting, sending, now);
        }
    }

    private void finished(PostingId id, Optional<Stale> stale) {
        again.remove(id);
        stale.ifPresent(desk.outbox()::drawn);
    }

    private void later(Posting posting, Sending sending, Instant now) {
        if (sending instanceof Sending.RetryAfter retry) {
            pace.pause(now.plus(retry.pause()));
            later(posting, now.plus(retry.pause()));
        } else {
            Again before = again.getOrDefault(posting.id(), new Again(now, 0));
            later(posting, now.plus(Backoff.after(before.tries() + 1)));
        }
    }

    /** Whether it is stale for good or not, it is pending now: its turn comes again. */
    private void later(Posting posting, Instant next) {
        Again before = again.getOrDefault(posting.id(), new Again(next, 0));
        again.put(posting.id(), new Again(next, before.tries() + 1));
        changed(posting.id());
    }

    private static MessageRef message(Posting posting) {
        return posting.progress().message().orElseThrow();
    }
}
