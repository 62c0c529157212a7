package dev.lectern.daily;

import dev.lectern.chat.Address;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One address with everything that is to be said there, one thing after the other: a platform that makes it wait makes
 * nobody else wait. For one thread at a time, but for {@link #changed}.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Pace pace = new Pace();
    private final Dispatch dispatch;
    private final Redraws redraws;

    Lane(Address address, Desk desk) {
        Losses losses = new Losses(desk);
        Shown shown = new Shown();
        dispatch = new Dispatch(address, desk, losses, shown, pace);
        redraws = new Redraws(address, desk, losses, shown, pace);
    }

    void changed(PostingId id) {
        redraws.changed(id);
    }

    /** Does one thing at most: what is new comes before what is old. */
    Turn step(Instant now) {
        pace.begin(now);
        if (now.isBefore(pace.resumes())) {
            return Turn.wait(pace.resumes());
        }
        try {
            Turn sent = dispatch.step(now);
            return sent.did() ? sent : redraws.step(now).or(sent.next());
        } catch (RuntimeException e) {
            // The store failed, or an announcer broke its promise: what was claimed is settled later, nothing is lost.
            LOG.error("Something could not be posted; it is tried again.", e);
            pace.pause(now.plus(AFTER_FAILURE));
            return Turn.wait(pace.resumes());
        }
    }
}
