package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may do what, as numbers of Discord's permission bits. Guarded by its server. */
final class Roles {
    static final long EVERYTHING = 2251799813685247L;

    private record Overwrite(long id, int type, long allow, long deny) {}

    private final Map<Guild, Long> everyone = new HashMap<>();
    private final Map<Guild, Map<Long, Long>> others = new HashMap<>();
    private final Map<Channel, List<Overwrite>> overwrites = new HashMap<>();

    void everyone(Guild guild, long permissions) {
        everyone.put(guild, permissions);
    }

    /** A role that the bot has, and nobody else. */
    long ofBot(Guild guild, long permissions) {
        long id = Snowflakes.next();
        others.computeIfAbsent(guild, key -> new HashMap<>()).put(id, permissions);
        return id;
    }

    /** @param type 0 for a role, 1 for a member */
    void overwrite(Channel channel, long id, int type, long allow, long deny) {
        overwrites.computeIfAbsent(channel, key -> new ArrayList<>()).add(new Overwrite(id, type, allow, deny));
    }

    ArrayNode roles(Guild guild) {
        ArrayNode all = Loopback.JSON.createArrayNode();
        all.add(role(guild.id(), "@everyone", everyone.getOrDefault(guild, EVERYTHING)));
        others.getOrDefault(guild, Map.of()).forEach((id, permissions) -> all.add(role(id, "Lectern", permissions)));
        return all;
    }

    ArrayNode botRoles(Guild guild) {
        ArrayNode all = Loopback.JSON.createArrayNode();
        others.getOrDefault(guild, Map.of()).keySet().forEach(id -> all.add(World.id(id)));
        return all;
    }

    ArrayNode overwrites(Channel channel) {
        ArrayNode all = Loopback.JSON.createArrayNode();
        for (Overwrite one : overwrites.getOrDefault(channel, List.of())) {
            all.addObject()
                    .put("id", World.id(one.id()))
                    .put("type", one.type())
                    .put("allow", Long.toString(one.allow()))
                    .put("deny", Long.toString(one.deny()));
        }
        return all;
    }

    private static ObjectNode role(long id, String name, long permissions) {
        ObjectNode role =
                World.object().put("id", World.id(id)).put("name", name).put("permissions", Long.toString(permissions));
        role.put("position", 0)
                .put("color", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false);
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role.put("flags", 0);
    }
}
