package dev.lectern.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        long server = server(role -> isEveryone(role) || roles.contains(role.getString("id")));
        if (guild.getString("owner_id", "").equals(member) || isAll(server)) {
            return EnumSet.allOf(Permission.class);
        }
        long channel = apply(server, this::isEveryone);
        channel = apply(channel, one -> roles.contains(one.getString("id")));
        channel = apply(channel, one -> one.getString("id").equals(member));
        return Permission.getPermissions(channel);
    }

    /** What somebody may do who has no role. */
    EnumSet<Permission> ofEveryone() {
        long server = server(this::isEveryone);
        return isAll(server)
                ? EnumSet.allOf(Permission.class)
                : Permission.getPermissions(apply(server, this::isEveryone));
    }

    private long server(Predicate<DataObject> some) {
        return bits(objects(guild, "roles").filter(some), "permissions");
    }

    /** Administrators may do everything, whatever a channel says. */
    private static boolean isAll(long permissions) {
        return (permissions & Permission.ADMINISTRATOR.getRawValue()) != 0;
    }

    private long apply(long before, Predicate<DataObject> some) {
        long denied = bits(overwrites.stream().filter(some), "deny");
        long allowed = bits(overwrites.stream().filter(some), "allow");
        return (before & ~denied) | allowed;
    }

    private static long bits(Stream<DataObject> some, String key) {
        return some.mapToLong(one -> one.getUnsignedLong(key)).reduce(0, (one, other) -> one | other);
    }

    /** The role that everyone has is called like the server. */
    private boolean isEveryone(DataObject role) {
        return role.getString("id").equals(guild.getString("id"));
    }

    private static Stream<DataObject> objects(DataObject parent, String key) {
        return parent.optArray(key).stream()
                .flatMap(all -> IntStream.range(0, all.length()).mapToObj(all::getObject));
    }
}
