package dev.lectern.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a member may do in a channel, by Discord's rules: what the roles allow in the server, then the channel's own settings
 * for everyone, for the roles together, and for the member, each denying first and allowing after.
 */
final class Rights {
    private final DataObject guild;
    private final Set<String> roles;
    private final List<DataObject> overwrites;

    /** As Discord's API writes a server, a member of it, and a channel of it. */
    Rights(DataObject guild, DataObject member, DataObject channel) {
        this.guild = guild;
        DataArray ids = member.getArray("roles");
        this.roles = IntStream.range(0, ids.length()).mapToObj(ids::getString).collect(Collectors.toUnmodifiableSet());
        this.overwrites = objects(channel, "permission_overwrites").toList();
    }

    /** @param member the one whose roles these are */
    EnumSet<Permission> of(String member) {
        long server = objects(guild, "roles")
                .filter(role -> isEveryone(role) || roles.contains(role.getString("id")))
                .mapToLong(role -> role.getUnsignedLong("permissions"))
                .reduce(0, (one, other) -> one | other);
        boolean owner = guild.getString("owner_id", "").equals(member);
        if (owner || (server & Permission.ADMINISTRATOR.getRawValue()) != 0) {
            return EnumSet.allOf(Permission.class);
        }
        long channel = apply(server, overwrites.stream().filter(this::isEveryone));
        channel = apply(channel, overwrites.stream().filter(one -> roles.contains(one.getString("id"))));
        channel = apply(
                channel, overwrites.stream().filter(one -> one.getString("id").equals(member)));
        return Permission.getPermissions(channel);
    }

    /** What somebody may do who has no role. */
    EnumSet<Permission> ofEveryone() {
        long server = objects(guild, "roles")
                .filter(this::isEveryone)
                .mapToLong(role -> role.getUnsignedLong("permissions"))
                .reduce(0, (one, other) -> one | other);
        return Permission.getPermissions(apply(server, overwrites.stream().filter(this::isEveryone)));
    }

    /** The role that everyone has is called like the server. */
    private boolean isEveryone(DataObject role) {
        return role.getString("id").equals(guild.getString("id"));
    }

    private static long apply(long before, Stream<DataObject> some) {
        List<DataObject> all = some.toList();
        long denied = all.stream().mapToLong(one -> one.getUnsignedLong("deny")).reduce(0, (one, other) -> one | other);
        long allowed =
                all.stream().mapToLong(one -> one.getUnsignedLong("allow")).reduce(0, (one, other) -> one | other);
        return before & ~denied | allowed;
    }

    private static Stream<DataObject> objects(DataObject parent, String key) {
        return parent.optArray(key).stream()
                .flatMap(all -> IntStream.range(0, all.length()).mapToObj(all::getObject));
    }
}
