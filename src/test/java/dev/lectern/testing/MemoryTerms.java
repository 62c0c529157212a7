package dev.lectern.testing;

import dev.lectern.course.CourseId;
import dev.lectern.daily.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The terms of a {@link MemoryStore}. */
public final class MemoryTerms implements Terms {
    private final MemoryStore store;
    private final Map<CourseId, Instant> started = new HashMap<>();

    MemoryTerms(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Instant> started(CourseId course) {
        synchronized (store) {
            return Optional.ofNullable(started.get(course));
        }
    }

    @Override
    public boolean start(CourseId course, Instant now) {
        synchronized (store) {
            return started.putIfAbsent(course, now) == null;
        }
    }
}
