package dev.lectern.course;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On which days a course meets and at what times, on the clocks of its zone.
 *
 * @param weekdays at least one
 * @param late how late what was missed may still go out
 */
public record Schedule(Set<DayOfWeek> weekdays, Hours hours, Term term, Duration late) {
    /** Monday to Friday, a summary at 08:55, a question from 09:00 to 21:00, without an end. */
    public static final Schedule DEFAULT = new Schedule(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.DEFAULT, Term.OPEN, Duration.ofHours(4));

    public Schedule {
        weekdays = Set.copyOf(weekdays);
        if (weekdays.isEmpty() || late.isNegative()) {
            throw new IllegalArgumentException("a schedule has a weekday, and a time to be late that is not negative");
        }
    }

    /**
     * The times of a class day.
     *
     * @param summary empty where none is posted
     * @param question empty where none is posted
     * @param closes when questions close, the same day; after the question
     */
    public record Hours(Optional<LocalTime> summary, Optional<LocalTime> question, LocalTime closes) {
        /** When questions close where nobody said otherwise. */
        public static final LocalTime CLOSES = LocalTime.of(21, 0);

        public static final Hours DEFAULT =
                new Hours(Optional.of(LocalTime.of(8, 55)), Optional.of(LocalTime.of(9, 0)), CLOSES);

        public Hours {
            if (question.isPresent() && !question.get().isBefore(closes)) {
                throw new IllegalArgumentException("a question opens before it closes");
            }
        }
    }

    /**
     * The days that a course lasts.
     *
     * @param first empty where nobody said
     * @param last inclusive; empty where nobody said
     * @param breaks when no class is held in between
     */
    public record Term(Optional<LocalDate> first, Optional<LocalDate> last, List<Break> breaks) {
        public static final Term OPEN = new Term(Optional.empty(), Optional.empty(), List.of());

        public Term {
            breaks = List.copyOf(breaks);
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                throw new IllegalArgumentException("a term begins before it ends");
            }
        }

        private boolean holds(LocalDate day) {
            return first.map(begin -> !day.isBefore(begin)).orElse(true)
                    && last.map(end -> !day.isAfter(end)).orElse(true);
        }
    }

    /** Days without class, both included. */
    public record Break(LocalDate from, LocalDate to) {
        public Break {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a break begins before it ends");
            }
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Whether class is held. */
    public boolean isClassDay(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && term.holds(day) && !isFree(day);
    }

    /** Whether class would be held but for a break. */
    public boolean isHoliday(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && term.holds(day) && isFree(day);
    }

    private boolean isFree(LocalDate day) {
        return term.breaks().stream().anyMatch(each -> each.holds(day));
    }
}
