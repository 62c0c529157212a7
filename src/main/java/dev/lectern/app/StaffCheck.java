package dev.lectern.app;

import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.Staff;
import java.util.stream.Stream;

/** Looks over who teaches the courses, for {@code doctor}: from the settings alone. */
final class StaffCheck {
    private static final String TERMINAL = "console";

    private final Findings findings;

    StaffCheck(Findings findings) {
        this.findings = findings;
    }

    void look(CourseSettings course) {
        Venue venue = course.venue();
        if (!venue.isPosted()) {
            return;
        }
        String name = "course " + course.id() + ": ";
        if (venue.staff().entries().isEmpty()) {
            findings.warning(
                    name + "nobody may say /teach, so nothing will be posted. Put a line for each instructor under the"
                            + " course's instructors: " + line(venue.channels().get(0)));
        }
        if (venue.staffChannel().isEmpty()) {
            findings.note(name
                    + "there is no staff-channel, so nothing can be rehearsed, and nobody is told what could not be"
                    + " posted. Make a private channel, invite Lectern, ask it for help there, and put the line that it"
                    + " answers with behind staff-channel.");
        }
        venue.staff().entries().forEach(entry -> look(name, venue, entry));
    }

    private void look(String name, Venue venue, Staff.Entry entry) {
        if (entry.group() && entry.platform().equals("slack")) {
            findings.warning(
                    name + "whoever may change the user group " + entry.id()
                            + " on Slack decides who teaches the course. Leave it to admins in Slack's settings, or name people.");
        }
        if (!entry.platform().equals(TERMINAL)
                && rooms(venue)
                        .noneMatch(room -> room.platform().equals(entry.platform())
                                && room.space().equals(entry.space()))) {
            findings.warning(name + "an instructor is in " + entry.platform() + ":" + entry.space()
                    + ", where the course has no channel. Correct the instructor or add the channel.");
        }
    }

    private static Stream<ChannelRef> rooms(Venue venue) {
        return Stream.concat(venue.channels().stream(), venue.staffChannel().stream());
    }

    /** How an instructor is written, and where the id is found. */
    private static String line(ChannelRef channel) {
        String start = channel.platform() + ":" + channel.space();
        return channel.platform().equals("slack")
                ? "\"- " + start + "/U…\"; the id is in your Slack profile behind ⋮, Copy member ID"
                : "\"- " + start
                        + "/USER\"; the id is copied with a right-click on your name on Discord, once Developer Mode is on in"
                        + " Settings, Advanced";
    }
}
