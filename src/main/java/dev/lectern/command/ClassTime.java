package dev.lectern.command;

import dev.lectern.course.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in the words of the course's own clock. */
final class ClassTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ClassTime() {}

    /** As in {@code Tuesday 24 Nov}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As in {@code 09:00}. */
    static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** What the question of a slot is called. */
    static String question(Slot slot) {
        return "Question of " + day(slot.day());
    }

    /**
     * When a slot closes, to follow "until" or "at": {@code midnight, the end of Tuesday 24 Nov} where it lasts until the
     * day does, else {@code 21:00 on Tuesday 24 Nov}.
     */
    static String closing(Slot slot, ZoneId zone) {
        ZonedDateTime closes = slot.closes().atZone(zone);
        LocalDate day = closes.toLocalDate();
        if (closes.equals(day.atStartOfDay(zone))) {
            return "midnight, the end of " + day(day.minusDays(1));
        }
        return TIME.format(closes) + " on " + day(day);
    }
}
