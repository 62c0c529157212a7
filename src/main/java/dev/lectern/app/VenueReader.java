package dev.lectern.app;

import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.Staff;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads where the courses meet and who teaches them; a channel belongs to one course, as its class's or as its staff's. */
final class VenueReader {
    private static final Set<String> PLATFORMS = Set.of("slack", "discord");
    private static final String CHANNEL = "a channel such as slack:TEAM/CHANNEL or discord:SERVER/CHANNEL";
    private static final String INSTRUCTOR =
            "somebody such as slack:TEAM/USER, slack:TEAM/group:GROUP, discord:SERVER/USER,"
                    + " discord:SERVER/role:ROLE or console:NAME";

    private final Set<ChannelRef> channels = new HashSet<>();
    private final Map<ConfigMap, ChannelRef> staffChannels = new HashMap<>();

    Venue read(ConfigMap course) {
        List<ChannelRef> meets = course.list("channels", CHANNEL, VenueReader::channel, this::taken);
        Optional<ChannelRef> staffChannel =
                course.value("staff-channel", Optional.empty(), CHANNEL, typed -> Optional.of(channel(typed)));
        staffChannel.ifPresent(channel -> staffChannels.put(course, channel));
        List<Staff.Entry> instructors =
                course.list("instructors", INSTRUCTOR, Staff.Entry::parse, entry -> Optional.empty());
        return new Venue(meets, staffChannel, new Staff(instructors));
    }

    /** To be called once all courses were read: what one course keeps for its staff, another may have named for its class. */
    void check() {
        staffChannels.forEach((course, channel) -> {
            if (channels.contains(channel)) {
                course.problemAt(
                        "staff-channel",
                        "the channel " + channel.text() + " is a class channel, where students read; the staff needs"
                                + " another one, and it should be private");
            } else if (staffChannels.values().stream().filter(channel::equals).count() > 1) {
                course.problemAt(
                        "staff-channel",
                        "the channel " + channel.text() + " is the staff channel of another course too; each course"
                                + " needs its own");
            }
        });
    }

    private static ChannelRef channel(String typed) {
        ChannelRef channel = ChannelRef.parse(typed);
        if (!PLATFORMS.contains(channel.platform())) {
            throw new IllegalArgumentException(typed);
        }
        return channel;
    }

    private Optional<String> taken(ChannelRef channel) {
        return channels.add(channel)
                ? Optional.empty()
                : Optional.of("the channel " + channel.text() + " is listed before; a channel belongs to one course");
    }
}
