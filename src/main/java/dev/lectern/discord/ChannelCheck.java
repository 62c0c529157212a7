package dev.lectern.discord;

import dev.lectern.course.ChannelRef;
import dev.lectern.discord.DiscordCheck.Finding;
import dev.lectern.discord.DiscordRest.Call;
import dev.lectern.discord.DiscordRest.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks at one channel after the other: is it there, may the bot do its work in it, and who else can read it. */
final class ChannelCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> TEXT_OR_NEWS = Set.of(0, 5);

    private final DiscordRest rest;
    private final String self;
    private final EnumSet<Permission> needed;

    ChannelCheck(DiscordRest rest, String self, EnumSet<Permission> needed) {
        this.rest = rest;
        this.self = self;
        this.needed = EnumSet.copyOf(needed);
    }

    List<Finding> look(ChannelRef channel, boolean staff) throws InterruptedException {
        Optional<DataObject> found = get("channels/" + channel.id());
        if (found.isEmpty()) {
            return List.of(unseen(channel));
        }
        DataObject there = found.get();
        String name = "#" + there.getString("name", channel.id());
        if (!there.getString("guild_id", "").equals(channel.space())) {
            return List.of(new Finding(
                    false,
                    "Discord: " + name + " is not on the server " + channel.space() + ".",
                    "Write discord:" + there.getString("guild_id", "SERVER") + "/" + channel.id()
                            + " in the settings."));
        }
        if (!TEXT_OR_NEWS.contains(there.getInt("type", -1))) {
            return List.of(new Finding(
                    false, "Discord: " + name + " is not a text channel.", "Name a text channel in the settings."));
        }
        Optional<Rights> rights = rights(channel.space(), there);
        return rights.isEmpty() ? List.of(unseen(channel)) : findings(name, rights.get(), staff);
    }

    private List<Finding> findings(String name, Rights rights, boolean staff) {
        List<Finding> findings = new ArrayList<>();
        EnumSet<Permission> missing = EnumSet.copyOf(needed);
        missing.removeAll(rights.of(self));
        if (missing.isEmpty()) {
            findings.add(new Finding(true, "Discord: Lectern may do its work in " + name + ".", ""));
        } else {
            String names = missing.contains(Permission.VIEW_CHANNEL)
                    ? Permission.VIEW_CHANNEL.getName()
                    : missing.stream().map(Permission::getName).collect(Collectors.joining(", "));
            findings.add(new Finding(
                    false,
                    "Discord: Lectern lacks permissions in " + name + ": " + names + ".",
                    "Open the settings of " + name + ", Permissions, add Lectern, and allow it: " + names + "."));
        }
        if (staff && rights.ofEveryone().contains(Permission.VIEW_CHANNEL)) {
            findings.add(new Finding(
                    false,
                    "Discord: everyone on the server can read the staff channel " + name + ".",
                    "Open the settings of " + name + ", Permissions, and make it a private channel."));
        }
        return findings;
    }

    private Optional<Rights> rights(String server, DataObject channel) throws InterruptedException {
        Optional<DataObject> guild = get("guilds/" + server);
        Optional<DataObject> member = get("guilds/" + server + "/members/" + self);
        return guild.isEmpty() || member.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rights(guild.get(), member.get(), channel));
    }

    private static Finding unseen(ChannelRef channel) {
        return new Finding(
                false,
                "Discord: " + channel.text() + " is not there, or Lectern cannot see it.",
                "Invite Lectern to the server and allow it View Channels there, or correct the channel in the settings.");
    }

    private Optional<DataObject> get(String path) throws InterruptedException {
        Outcome outcome = rest.call(Call.get(path), Deadline.in(PATIENCE));
        return DiscordCheck.answer(outcome).map(Outcome.Done::object);
    }
}
