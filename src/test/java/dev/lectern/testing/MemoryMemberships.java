package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Memberships;
import dev.lectern.course.StudentNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The memberships of a {@link MemoryStore}. */
public final class MemoryMemberships implements Memberships {
    private final MemoryStore store;
    private final Map<AccountId, Map<CourseId, Instant>> courses = new HashMap<>();
    private final Map<AccountId, CourseId> chosen = new HashMap<>();

    MemoryMemberships(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void join(AccountId account, CourseId course, Instant now) {
        synchronized (store) {
            store.met(account);
            courses.computeIfAbsent(account, id -> new HashMap<>()).putIfAbsent(course, now);
        }
    }

    @Override
    public Set<CourseId> of(AccountId account) {
        synchronized (store) {
            return store.links.accounts(account).stream()
                    .filter(store.members::containsKey)
                    .flatMap(one -> courses.getOrDefault(one, Map.of()).keySet().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public Map<StudentNumber, Instant> joined(CourseId course) {
        synchronized (store) {
            Map<StudentNumber, Instant> joined = new HashMap<>();
            courses.forEach((account, since) -> {
                Instant at = since.get(course);
                if (at != null && store.members.containsKey(account)) {
                    StudentNumber student =
                            store.met(store.links.first(account)).number();
                    joined.merge(student, at, (one, other) -> one.isBefore(other) ? one : other);
                }
            });
            return Map.copyOf(joined);
        }
    }

    @Override
    public Optional<CourseId> chosen(AccountId account) {
        synchronized (store) {
            return Optional.ofNullable(chosen.get(account)).filter(course -> store.members.containsKey(account));
        }
    }

    @Override
    public void choose(AccountId account, CourseId course) {
        synchronized (store) {
            store.met(account);
            chosen.put(account, course);
        }
    }

    void forget(AccountId account) {
        courses.remove(account);
        chosen.remove(account);
    }
}
