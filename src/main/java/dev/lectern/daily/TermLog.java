package dev.lectern.daily;

import dev.lectern.lecture.SectionPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept about how a course's term went.
 *
 * @param started when an instructor started it; empty before
 * @param pauses in order
 * @param skips what was not posted, for whatever reason
 * @param summaries the sections that were posted, in order
 */
public record TermLog(
        Optional<Instant> started, List<Pause> pauses, Map<Occasion.Id, Why> skips, List<ShownSection> summaries) {
    /** Of a course that has not begun. */
    public static final TermLog NONE = new TermLog(Optional.empty(), List.of(), Map.of(), List.of());

    public TermLog {
        pauses = List.copyOf(pauses);
        skips = Map.copyOf(skips);
        summaries = List.copyOf(summaries);
    }

    /** Nothing went out by itself; what was due meanwhile is not caught up. */
    public record Pause(Instant from, Optional<Instant> to) {
        private boolean holds(Instant moment) {
            return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
        }
    }

    /** Why something was not posted. Stored by name: do not rename. */
    public enum Why {
        /** An instructor said so. */
        BY_HAND,
        /** It was missed by more than the time there is for being late. */
        TOO_LATE,
        /** There was nothing left to show. */
        NOTHING_LEFT
    }

    /**
     * A section whose summary was posted.
     *
     * @param day whose occasion it was; empty where it was posted by hand
     */
    public record ShownSection(SectionPath section, Optional<LocalDate> day, Instant at) {}

    /** Whether nothing goes out by itself at present. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to().isEmpty();
    }

    /** Whether an occasion is to be taken: it is not from before the start or in a pause, and nobody skipped it. */
    public boolean allows(Occasion occasion) {
        return started.filter(start -> !occasion.at().isBefore(start)).isPresent()
                && pauses.stream().noneMatch(pause -> pause.holds(occasion.at()))
                && !skips.containsKey(occasion.id());
    }

    /** The section that a day's summary showed. */
    public Optional<SectionPath> summaryOf(LocalDate day) {
        return summaries.stream()
                .filter(covered -> covered.day().equals(Optional.of(day)))
                .map(ShownSection::section)
                .findFirst();
    }

    /** The sections that reached the class: not those of a day that was settled and then skipped. */
    public Set<SectionPath> sections() {
        return summaries.stream()
                .filter(shown -> shown.day()
                        .filter(day -> skips.containsKey(new Occasion.Id(day, Occasion.Kind.SUMMARY)))
                        .isEmpty())
                .map(ShownSection::section)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, were it started and resumed at a moment where it is not yet. */
    public TermLog going(Instant from) {
        List<Pause> over = pauses.stream()
                .map(pause -> new Pause(pause.from(), Optional.of(pause.to().orElse(from))))
                .toList();
        return new TermLog(Optional.of(started.orElse(from)), over, skips, summaries);
    }
}
