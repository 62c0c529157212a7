package dev.lectern.slack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Slack must allow the app, as the manifest asks for it. */
final class Scopes {
    static final Set<String> NEEDED = Set.of(
            "app_mentions:read",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:write");

    /** Where instructors are named by a user group. */
    static final String GROUPS = "usergroups:read";

    private Scopes() {}

    /** What is missing, in order. */
    static List<String> missing(Set<String> given, boolean userGroups) {
        Set<String> missing = new TreeSet<>(NEEDED);
        if (userGroups) {
            missing.add(GROUPS);
        }
        missing.removeAll(given);
        return List.copyOf(missing);
    }
}
