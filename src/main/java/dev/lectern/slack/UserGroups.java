package dev.lectern.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the user groups that make instructors somebody is in. Slack is asked once a minute per group, by one thread; others
 * go by what was said before. Who Slack does not vouch for is in no group.
 */
final class UserGroups {
    private static final Logger LOG = LoggerFactory.getLogger(UserGroups.class);
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Function<String, Optional<Set<String>>> lookup;
    private final Supplier<Set<String>> wanted;
    private final LongSupplier nanoTime;
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    /**
     * @param lookup the members of a group; empty where Slack does not say
     * @param wanted the groups in question
     * @param nanoTime as {@link System#nanoTime} counts
     */
    UserGroups(Function<String, Optional<Set<String>>> lookup, Supplier<Set<String>> wanted, LongSupplier nanoTime) {
        this.lookup = lookup;
        this.wanted = wanted;
        this.nanoTime = nanoTime;
    }

    /** May ask Slack, so it is not for the thread that acknowledges. */
    Set<String> of(String user) {
        return wanted.get().stream()
                .filter(group ->
                        groups.computeIfAbsent(group, Group::new).members().contains(user))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Looked(Set<String> members, long at) {}

    private final class Group {
        private final String id;
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Looked last;
        private boolean failed;

        Group(String id) {
            this.id = id;
        }

        Set<String> members() {
            Looked known = last;
            if (known != null && (isFresh(known) || !asking.tryLock())) {
                return known.members();
            }
            if (known == null) {
                asking.lock();
            }
            try {
                Looked other = last;
                return other != null && isFresh(other) ? other.members() : look();
            } finally {
                asking.unlock();
            }
        }

        private boolean isFresh(Looked looked) {
            return nanoTime.getAsLong() - looked.at() < FRESH.toNanos();
        }

        private Set<String> look() {
            Optional<Set<String>> found = lookup.apply(id);
            if (found.isEmpty() && !failed) {
                LOG.warn("Slack does not say who is in a user group of instructors, so nobody counts as being in it."
                        + " Check the group's id, and that the app has the scope usergroups:read.");
            }
            failed = found.isEmpty();
            Set<String> members = found.orElse(Set.of());
            last = new Looked(members, nanoTime.getAsLong());
            return members;
        }
    }
}
