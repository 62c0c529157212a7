package dev.lectern.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the staff of a course, once each, what its calendar could not do and what it soon cannot. */
final class StaffNotes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);
    private static final Duration WORTH_TELLING = Duration.ofDays(3);
    private static final int AHEAD = 7;

    private final Outbox outbox;

    StaffNotes(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return whether there was something to tell, and somebody to tell it to */
    boolean missed(Charge charge, List<Occasion> missed, Instant now) {
        Occasion last = missed.get(missed.size() - 1);
        String list = missed.stream()
                .map(occasion -> "- the " + occasion.kind().word() + " of " + DAY.format(occasion.day()) + "\n")
                .collect(Collectors.joining());
        return tell(
                charge,
                "missed:" + last.id(),
                "**Not posted, for it was too late when Lectern could post again:**\n\n" + list
                        + "\nNothing is lost: what they would have shown comes next time. `/teach post` posts something by"
                        + " hand.",
                now);
    }

    /** A week before unasked questions run out; told again only where the questions have changed since. */
    boolean runningOut(Charge charge, Taught taught, Covered covered, Occasion occasion, Instant now) {
        if (charge.staff().isEmpty() || occasion.kind() != Occasion.Kind.QUESTION) {
            return false;
        }
        LocalDate today = occasion.day();
        TermLog log = TermLog.NONE.going(occasion.at());
        Optional<LocalDate> end = TermPlan.of(
                        taught, covered, log, occasion.at(), today.plusDays(1), today.plusDays(AHEAD))
                .ends()
                .questions();
        int all = taught.material().questions(taught.lectures(), occasion.at()).size();
        return end.isPresent() && all > 0 && tell(charge, "questions-end:" + all, sentence(taught, end.get()), now);
    }

    private static String sentence(Taught taught, LocalDate end) {
        boolean repeats = taught.syllabus().whenAllAsked() == Syllabus.WhenAllAsked.REPEAT_UNGRADED;
        return "**Unasked questions run out on " + DAY.format(end) + ".** "
                + (repeats
                        ? "From then on those asked longest ago come again, and count for nothing."
                        : "From then on no question is asked.")
                + " To have new ones, add questions to the lectures; `/teach plan` shows what comes when.";
    }

    private boolean tell(Charge charge, String key, String markdown, Instant now) {
        return charge.staff()
                .filter(staff -> outbox.put(List.of(new Outbox.Order(
                        key, charge.course(), staff, new Content.Notice(markdown), now, now.plus(WORTH_TELLING)))))
                .isPresent();
    }
}
