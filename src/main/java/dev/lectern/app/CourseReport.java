package dev.lectern.app;

import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code run} says about a course once the platforms are connected: where it meets, and what it waits for. */
final class CourseReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> NAMES = Map.of("slack", "Slack", "discord", "Discord");

    private final Set<String> connected;
    private final Function<CourseId, Optional<Instant>> started;

    /** @param connected the platforms that are */
    CourseReport(Set<String> connected, Function<CourseId, Optional<Instant>> started) {
        this.connected = Set.copyOf(connected);
        this.started = started;
    }

    String line(CourseSettings course) {
        Venue venue = course.venue();
        String name = "course " + course.id() + ": ";
        if (!venue.isPosted()) {
            return name
                    + "no channel yet. Ask for help in the channel where the class should meet: the answer says what to"
                    + " put into the settings.";
        }
        int channels = venue.channels().size();
        return name + channels + (channels == 1 ? " channel" : " channels") + absent(venue) + ", " + state(course);
    }

    private String absent(Venue venue) {
        String absent = venue.channels().stream()
                .map(ChannelRef::platform)
                .filter(platform -> !connected.contains(platform))
                .map(NAMES::get)
                .distinct()
                .collect(Collectors.joining(" and "));
        return absent.isEmpty() ? "" : " (" + absent + " is not connected: its tokens are not in the environment)";
    }

    private String state(CourseSettings course) {
        Optional<Instant> since = started.apply(course.id());
        if (since.isPresent()) {
            return "started on " + DAY.format(since.get().atZone(course.zone()));
        }
        return course.venue().staff().entries().isEmpty()
                ? "not started yet, and nobody can start it: name its instructors in the settings"
                : "not started yet: an instructor says /teach start";
    }
}
