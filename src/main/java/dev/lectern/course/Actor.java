package dev.lectern.course;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts, as the platform vouches for it.
 *
 * @param account who
 * @param space the workspace or server that the person acts in; null in a direct message where the platform does not tell
 * @param groups ids of the roles or user groups of that space that the person is in, as far as they were looked up
 * @param handle how the platform shows the person to others; for instructors and for the person's own eyes, never for
 *     classmates and never for logs; may be empty
 */
public record Actor(AccountId account, @Nullable String space, Set<String> groups, String handle) {
    public Actor {
        groups = Set.copyOf(groups);
    }

    public static Actor of(AccountId account) {
        return new Actor(account, null, Set.of(), "");
    }

    /** Identifies a person, so it is not for logs. */
    @Override
    public String toString() {
        return "Actor[" + account + "]";
    }
}
