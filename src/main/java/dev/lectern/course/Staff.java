package dev.lectern.course;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who teaches a course. Asked at each action, for what was true when a button was shown need not be true any more. */
public record Staff(List<Entry> entries) {
    public static final Staff NONE = new Staff(List.of());

    public Staff {
        entries = List.copyOf(entries);
    }

    /**
     * One person, or everyone with a role on a Discord server or in a user group of a Slack workspace. Written
     * {@code slack:TEAM/USER}, {@code slack:TEAM/group:GROUP}, {@code discord:SERVER/USER}, {@code discord:SERVER/role:ROLE}
     * or, for the terminal, {@code console:NAME}.
     *
     * @param space the workspace or server; empty for the terminal
     * @param id of the person or group
     */
    public record Entry(String platform, String space, boolean group, String id) {
        private static final Pattern PLATFORM =
                Pattern.compile("(slack|discord):([A-Za-z0-9]+)/(?:(group|role):)?([A-Za-z0-9]+)");
        private static final Pattern TERMINAL = Pattern.compile("console:(\\S+)");

        /** @throws IllegalArgumentException for a text of another form */
        public static Entry parse(String text) {
            Matcher terminal = TERMINAL.matcher(text);
            if (terminal.matches()) {
                return new Entry("console", "", false, terminal.group(1));
            }
            Matcher parts = PLATFORM.matcher(text);
            if (!parts.matches() || !fits(parts.group(1), parts.group(3))) {
                throw new IllegalArgumentException("not an instructor: \"" + text + "\"");
            }
            return new Entry(parts.group(1), parts.group(2), parts.group(3) != null, parts.group(4));
        }

        private static boolean fits(String platform, String kind) {
            return kind == null || kind.equals(platform.equals("slack") ? "group" : "role");
        }

        private boolean includes(Actor actor) {
            if (!actor.account().platform().equals(platform)) {
                return false;
            }
            if (group) {
                return space.equals(actor.space()) && actor.groups().contains(id);
            }
            return actor.account().id().equals(id) || actor.account().id().equals(space + ":" + id);
        }

        /** Hides the ids, for logs. */
        @Override
        public String toString() {
            return platform + ":***";
        }
    }

    public boolean includes(Actor actor) {
        return entries.stream().anyMatch(entry -> entry.includes(actor));
    }

    /** The groups of a platform that somebody's membership in must be looked up for. */
    public Set<String> groups(String platform) {
        return entries.stream()
                .filter(entry -> entry.group() && entry.platform().equals(platform))
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
