package dev.lectern.testing;

import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import java.util.ArrayList;
import java.util.List;

/** The audit of a {@link MemoryStore}. */
public final class MemoryAudit implements Audit {
    private final MemoryStore store;
    private final List<Entry> entries = new ArrayList<>();

    MemoryAudit(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void note(Entry entry) {
        synchronized (store) {
            entries.add(0, entry);
        }
    }

    @Override
    public List<Entry> of(CourseId course, int most) {
        synchronized (store) {
            return entries.stream()
                    .filter(entry -> entry.course().equals(course))
                    .limit(most)
                    .map(entry -> new Entry(
                            entry.at(),
                            course,
                            entry.by().filter(store.members::containsKey),
                            entry.act(),
                            entry.detail()))
                    .toList();
        }
    }
}
