package dev.lectern.daily;

import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.QuestionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a course has covered: all that the choice of what comes next depends on, besides the lectures.
 *
 * @param asked when each question was asked last
 * @param sections whose summaries were posted
 */
public record Covered(Map<QuestionId, Instant> asked, Set<SectionPath> sections) {
    public static final Covered NOTHING = new Covered(Map.of(), Set.of());

    public Covered {
        asked = Map.copyOf(asked);
        sections = Set.copyOf(sections);
    }

    /** @param askings of the course; one that reached nobody, so that its occasion was skipped, does not count */
    public static Covered of(List<Asking> askings, TermLog log) {
        Map<QuestionId, Instant> asked = new HashMap<>();
        for (Asking asking : askings) {
            boolean own = asking.slot().extra() == 0;
            if (!own || !log.skips().containsKey(new Occasion.Id(asking.slot().day(), Occasion.Kind.QUESTION))) {
                asked.merge(asking.question().id(), asking.slot().opens(), Covered::later);
            }
        }
        return new Covered(asked, log.sections());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public Covered and(QuestionId question, Instant at) {
        Map<QuestionId, Instant> more = new HashMap<>(asked);
        more.put(question, at);
        return new Covered(more, sections);
    }

    public Covered and(SectionPath section) {
        Set<SectionPath> more = new HashSet<>(sections);
        more.add(section);
        return new Covered(asked, more);
    }
}
