package dev.lectern.daily;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment at which a course is to be shown something by itself.
 *
 * @param latest until when it may still go out, exclusive; a question at least a moment before it closes
 * @param slot of a question
 */
public record Occasion(Id id, Instant at, Instant latest, Optional<Slot> slot) {
    /** By time; a day's summary before its question. */
    public static final Comparator<Occasion> ORDER = Comparator.comparing(Occasion::at)
            .thenComparing(occasion -> occasion.id().kind());

    /** What is shown. Stored by name: do not rename. */
    public enum Kind {
        SUMMARY,
        QUESTION;

        /** As people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A course has at most one summary and one question a day that come by themselves. */
    public record Id(LocalDate day, Kind kind) {
        /** As in {@code 2026-11-24 question}; without ids of people, so fit for logs. */
        @Override
        public String toString() {
            return day + " " + kind.word();
        }
    }

    public LocalDate day() {
        return id.day();
    }

    public Kind kind() {
        return id.kind();
    }

    /** The occasions of a day, by time. */
    public static List<Occasion> on(LocalDate day, ClassCalendar calendar) {
        Duration late = calendar.schedule().map(schedule -> schedule.late()).orElse(Duration.ZERO);
        List<Occasion> occasions = new ArrayList<>();
        calendar.summaryOn(day)
                .ifPresent(at ->
                        occasions.add(new Occasion(new Id(day, Kind.SUMMARY), at, at.plus(late), Optional.empty())));
        calendar.questionOn(day).ifPresent(slot -> occasions.add(question(day, slot, late)));
        occasions.sort(ORDER);
        return List.copyOf(occasions);
    }

    private static Occasion question(LocalDate day, Slot slot, Duration late) {
        Instant latest = slot.opens().plus(late);
        return new Occasion(
                new Id(day, Kind.QUESTION),
                slot.opens(),
                latest.isBefore(slot.closes()) ? latest : slot.closes(),
                Optional.of(slot));
    }
}
