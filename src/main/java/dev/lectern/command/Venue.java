package dev.lectern.command;

import dev.lectern.course.ChannelRef;
import dev.lectern.course.Staff;
import java.util.List;
import java.util.Optional;

/**
 * Where a course meets besides the terminal, and who teaches it.
 *
 * @param channels where everybody reads
 * @param staffChannel where only the staff reads
 */
public record Venue(List<ChannelRef> channels, Optional<ChannelRef> staffChannel, Staff staff) {
    /** A course that meets in the terminal only. */
    public static final Venue NONE = new Venue(List.of(), Optional.empty(), Staff.NONE);

    public Venue {
        channels = List.copyOf(channels);
    }

    /** Whether questions are posted by the staff; else the first to ask for the day's question settles it. */
    public boolean isPosted() {
        return !channels.isEmpty();
    }
}
