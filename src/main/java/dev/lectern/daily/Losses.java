package dev.lectern.daily;

import dev.lectern.chat.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives up what cannot be posted, and has the staff told: once each, and never about what was for the staff itself. */
final class Losses {
    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Desk desk;

    Losses(Desk desk) {
        this.desk = desk;
    }

    /** @param why a sentence for the instructor, with what to do */
    void giveUp(Posting posting, String why, Instant now) {
        LOG.warn(
                "Posting {} on {} is given up.", posting.id(), posting.address().platform());
        tell("lost:" + posting.id(), posting, "could not be posted", why, now);
        desk.outbox().giveUp(posting.id());
    }

    /** Tells that a message which stands shows something old. */
    void leaveOld(Posting posting, String why, Instant now) {
        LOG.warn(
                "Posting {} on {} cannot be changed.",
                posting.id(),
                posting.address().platform());
        tell("old:" + posting.id(), posting, "could not be brought up to date", why, now);
    }

    private void tell(String key, Posting posting, String what, String why, Instant now) {
        Optional<Address> staff = desk.staff().apply(posting.course());
        if (staff.isEmpty() || posting.address() instanceof Address.Direct || isForStaff(posting, staff.get())) {
            return;
        }
        Content notice = new Content.Notice("**" + name(posting) + " " + what + " on "
                + platform(posting.address().platform()) + ".** " + why);
        desk.outbox()
                .put(List.of(
                        new Outbox.Order(key, posting.course(), staff.get(), notice, now, now.plus(WORTH_TELLING))));
    }

    private static boolean isForStaff(Posting posting, Address staff) {
        return posting.content() instanceof Content.Notice
                || posting.content() instanceof Content.Doubts
                || posting.address().equals(staff);
    }

    private static String name(Posting posting) {
        String whole = posting.content() instanceof Content.Question ? "question" : "summary";
        return posting.part() == 0 ? "A " + whole : "Part " + (posting.part() + 1) + " of a " + whole;
    }

    private static String platform(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
