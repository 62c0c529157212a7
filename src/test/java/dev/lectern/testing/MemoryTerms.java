package dev.lectern.testing;

import dev.lectern.course.CourseId;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermLog.Pause;
import dev.lectern.daily.TermLog.ShownSection;
import dev.lectern.daily.TermLog.Why;
import dev.lectern.daily.Terms;
import dev.lectern.lecture.SectionPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The terms of a {@link MemoryStore}. */
public final class MemoryTerms implements Terms {
    private final MemoryStore store;
    private final Map<CourseId, TermLog> logs = new HashMap<>();

    MemoryTerms(MemoryStore store) {
        this.store = store;
    }

    @Override
    public TermLog log(CourseId course) {
        synchronized (store) {
            return logs.getOrDefault(course, TermLog.NONE);
        }
    }

    /** @return whether that changed anything */
    private boolean change(CourseId course, UnaryOperator<TermLog> change) {
        synchronized (store) {
            TermLog before = log(course);
            TermLog after = change.apply(before);
            logs.put(course, after);
            return !after.equals(before);
        }
    }

    @Override
    public Optional<Instant> started(CourseId course) {
        return log(course).started();
    }

    @Override
    public boolean start(CourseId course, Instant now) {
        return change(
                course,
                log -> new TermLog(Optional.of(log.started().orElse(now)), log.pauses(), log.skips(), log.summaries()));
    }

    @Override
    public boolean pause(CourseId course, Instant now) {
        return change(
                course, log -> log.isPaused() ? log : pauses(log, log.pauses(), new Pause(now, Optional.empty())));
    }

    @Override
    public boolean resume(CourseId course, Instant now) {
        return change(course, log -> {
            if (!log.isPaused()) {
                return log;
            }
            int last = log.pauses().size() - 1;
            return pauses(
                    log,
                    log.pauses().subList(0, last),
                    new Pause(log.pauses().get(last).from(), Optional.of(now)));
        });
    }

    private static TermLog pauses(TermLog log, List<Pause> pauses, Pause last) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(last);
        return new TermLog(log.started(), all, log.skips(), log.summaries());
    }

    @Override
    public boolean skip(CourseId course, Occasion.Id occasion, Why why, Instant now) {
        return change(course, log -> {
            Map<Occasion.Id, Why> skips = new HashMap<>(log.skips());
            skips.putIfAbsent(occasion, why);
            return new TermLog(log.started(), log.pauses(), skips, log.summaries());
        });
    }

    @Override
    public boolean unskip(CourseId course, Occasion.Id occasion) {
        return change(course, log -> {
            Map<Occasion.Id, Why> skips = new HashMap<>(log.skips());
            skips.remove(occasion, Why.BY_HAND);
            return new TermLog(log.started(), log.pauses(), skips, log.summaries());
        });
    }

    @Override
    public SectionPath show(CourseId course, LocalDate day, SectionPath section, Instant now) {
        synchronized (store) {
            if (log(course).summaryOf(day).isEmpty()) {
                add(course, new ShownSection(section, Optional.of(day), now));
            }
            return log(course).summaryOf(day).orElseThrow();
        }
    }

    @Override
    public void show(CourseId course, SectionPath section, Instant now) {
        add(course, new ShownSection(section, Optional.empty(), now));
    }

    private void add(CourseId course, ShownSection section) {
        change(course, log -> {
            List<ShownSection> all = new ArrayList<>(log.summaries());
            all.add(section);
            return new TermLog(log.started(), log.pauses(), log.skips(), all);
        });
    }
}
