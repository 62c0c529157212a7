package dev.lectern.daily;

import dev.lectern.course.ClassCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a moment asks for.
 *
 * @param missed occasions that nobody took and that it is too late for, or that newer ones have overtaken, by time
 * @param now occasions to take, by time: at most one of a kind, for a backlog is never dumped on a class
 */
public record Due(List<Occasion> missed, List<Occasion> now) {
    /** Nobody plans further ahead. */
    private static final int DAYS_AHEAD = 400;

    public Due {
        missed = List.copyOf(missed);
        now = List.copyOf(now);
    }

    /** @param taken the occasions that were taken; what lies before them was settled at its time, whatever the settings say now */
    public static Due at(Instant now, ClassCalendar calendar, TermLog log, Set<Occasion.Id> taken) {
        List<Occasion> missed = new ArrayList<>();
        List<Occasion> due = new ArrayList<>();
        for (Occasion.Kind kind : Occasion.Kind.values()) {
            List<Occasion> open = open(now, calendar, log, kind, taken);
            for (int i = 0; i < open.size(); i++) {
                boolean newest = i == open.size() - 1;
                boolean inTime = now.isBefore(open.get(i).latest());
                (newest && inTime ? due : missed).add(open.get(i));
            }
        }
        missed.sort(Occasion.ORDER);
        due.sort(Occasion.ORDER);
        return new Due(missed, due);
    }

    private static List<Occasion> open(
            Instant now, ClassCalendar calendar, TermLog log, Occasion.Kind kind, Set<Occasion.Id> taken) {
        if (log.started().isEmpty()) {
            return List.of();
        }
        LocalDate today = calendar.day(now);
        LocalDate start = calendar.day(log.started().get());
        LocalDate from = taken.stream()
                .filter(id -> id.kind() == kind && !id.day().isAfter(today))
                .map(id -> id.day().plusDays(1))
                .max(LocalDate::compareTo)
                .filter(start::isBefore)
                .orElse(start);
        if (from.isAfter(today)) {
            return List.of();
        }
        return from.datesUntil(today.plusDays(1))
                .flatMap(day -> Occasion.on(day, calendar).stream())
                .filter(occasion -> occasion.kind() == kind && !occasion.at().isAfter(now))
                .filter(occasion -> log.allows(occasion) && !taken.contains(occasion.id()))
                .toList();
    }

    /** What comes after a moment, in order, what was skipped left out. Take what is needed; it ends with the term. */
    public static Stream<Occasion> after(Instant moment, ClassCalendar calendar, TermLog log) {
        LocalDate today = calendar.day(moment);
        TermLog going = log.going(moment);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> Occasion.on(day, calendar).stream())
                .filter(occasion -> occasion.at().isAfter(moment) && going.allows(occasion));
    }

    /** The next moment at which something is due. */
    public static Optional<Occasion> next(Instant moment, ClassCalendar calendar, TermLog log) {
        return after(moment, calendar, log).findFirst();
    }
}
