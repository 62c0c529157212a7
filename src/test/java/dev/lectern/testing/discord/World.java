package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and what there is, and how the protocol writes it. Guarded by its server. */
final class World {
    private static final String EVERYTHING = Long.toString(Roles.EVERYTHING);
    private static final int TEXT = 0;
    private static final int DIRECT = 1;
    private static final int THREAD = 11;

    /** Of every guild; not the bot, which then might do everything. */
    final long owner = Snowflakes.next();

    final Roles roles = new Roles();
    final Set<Long> archived = new HashSet<>();
    final Person bot = new Person(Snowflakes.next(), "Lectern", true);
    final Map<Long, Guild> guilds = new LinkedHashMap<>();
    final Map<Long, Channel> channels = new LinkedHashMap<>();
    final Map<Long, Person> people = new LinkedHashMap<>();
    final Map<Long, StoredMessage> messages = new LinkedHashMap<>();
    final Map<Long, DiscordInteraction> interactions = new LinkedHashMap<>();

    Channel directMessage(Person person) {
        return channels.values().stream()
                .filter(channel -> person.equals(channel.recipient()))
                .findFirst()
                .orElseGet(() -> add(new Channel(Snowflakes.next(), "", null, person)));
    }

    Channel add(Channel channel) {
        channels.put(channel.id(), channel);
        return channel;
    }

    List<StoredMessage> messages(Channel channel) {
        return messages.values().stream()
                .filter(message -> message.channel.equals(channel) && !message.ephemeral)
                .toList();
    }

    Optional<DiscordInteraction> interaction(String token) {
        return interactions.values().stream()
                .filter(interaction -> interaction.token.equals(token))
                .findFirst();
    }

    ObjectNode json(Person person) {
        ObjectNode user = object();
        user.put("id", id(person.id())).put("username", person.name()).put("discriminator", "0");
        user.put("global_name", person.name()).putNull("avatar");
        return user.put("bot", person.bot()).put("public_flags", 0);
    }

    ObjectNode json(Channel channel) {
        int type = channel.isThread() ? THREAD : channel.direct() ? DIRECT : TEXT;
        ObjectNode json = object().put("id", id(channel.id())).put("type", type);
        json.put("flags", 0).putNull("last_message_id");
        if (channel.direct()) {
            json.putArray("recipients").add(json(channel.recipient()));
            return json;
        }
        json.put("guild_id", id(channel.guild().id())).put("name", channel.name());
        json.put("position", 0).put("nsfw", false).put("rate_limit_per_user", 0);
        json.put("permissions", EVERYTHING).putNull("topic").putNull("parent_id");
        json.set("permission_overwrites", roles.overwrites(channel));
        return channel.isThread() ? thread(json, channel) : json;
    }

    private ObjectNode thread(ObjectNode json, Channel thread) {
        json.put("parent_id", id(thread.parent().id())).put("owner_id", id(bot.id()));
        json.put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
        json.putObject("thread_metadata")
                .put("archived", archived.contains(thread.id()))
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
                .put("create_timestamp", "2026-01-01T00:00:00+00:00")
                .put("locked", false);
        return json;
    }

    /** The member that the bot is. */
    ObjectNode member(Person person, Guild guild) {
        ObjectNode member = member(person);
        member.set("roles", roles.botRoles(guild));
        return member;
    }

    ObjectNode member(Person person) {
        ObjectNode member = object();
        member.set("user", json(person));
        member.putArray("roles");
        member.put("joined_at", "2026-01-01T00:00:00+00:00").put("deaf", false).put("mute", false);
        return member.put("flags", 0).put("pending", false).put("permissions", EVERYTHING);
    }

    ObjectNode json(Guild guild) {
        ObjectNode json = object().put("id", id(guild.id())).put("name", guild.name());
        json.put("owner_id", id(owner)).put("afk_timeout", 300).put("member_count", 1);
        json.put("preferred_locale", "en-US").put("premium_tier", 0).put("nsfw_level", 0);
        json.put("verification_level", 0).put("default_message_notifications", 0);
        json.put("explicit_content_filter", 0).put("mfa_level", 0).put("system_channel_flags", 0);
        json.put("large", false).put("unavailable", false).put("max_members", 1000);
        json.put("premium_progress_bar_enabled", false);
        json.set("roles", roles.roles(guild));
        json.putArray("members").add(member(bot, guild));
        ArrayNode all = json.putArray("channels");
        channels.values().stream()
                .filter(channel -> guild.equals(channel.guild()) && !channel.isThread())
                .forEach(channel -> all.add(json(channel)));
        for (String none : List.of(
                "threads",
                "emojis",
                "features",
                "presences",
                "voice_states",
                "stickers",
                "guild_scheduled_events",
                "stage_instances",
                "soundboard_sounds")) {
            json.putArray(none);
        }
        return json;
    }

    /** READY and one GUILD_CREATE for each guild. */
    List<ObjectNode> greeting(String gateway) {
        ObjectNode ready = object().put("v", 10).put("resume_gateway_url", gateway);
        ready.set("user", json(bot));
        ready.putObject("application").put("id", id(bot.id())).put("flags", 0);
        ready.putArray("private_channels");
        ArrayNode known = ready.putArray("guilds");
        guilds.values()
                .forEach(guild -> known.addObject().put("id", id(guild.id())).put("unavailable", true));
        List<ObjectNode> all = new ArrayList<>(List.of(event("READY", ready)));
        guilds.values().forEach(guild -> all.add(event("GUILD_CREATE", json(guild))));
        return all;
    }

    private static ObjectNode event(String type, JsonNode data) {
        return object().put("t", type).set("d", data);
    }

    /** A message of anybody's, kept unless it is ephemeral. */
    StoredMessage write(Channel channel, Person author, boolean ephemeral, Sent.Payload payload) {
        ObjectNode json = object().put("id", id(Snowflakes.next())).put("channel_id", id(channel.id()));
        if (!channel.direct()) {
            json.put("guild_id", id(channel.guild().id()));
        }
        json.set("author", json(author));
        json.put("type", 0).put("tts", false).put("mention_everyone", false).put("pinned", false);
        json.put("timestamp", Instant.now().toString().replaceAll("\\.\\d+Z", "Z"))
                .putNull("edited_timestamp");
        json.put("content", "").put("flags", ephemeral ? 64 : 0);
        for (String list : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            json.putArray(list);
        }
        if (payload.json().hasNonNull("nonce")) {
            json.set("nonce", payload.json().get("nonce"));
        }
        StoredMessage message = new StoredMessage(channel, ephemeral, json);
        change(message, payload);
        messages.put(message.id(), message);
        return message;
    }

    /** Takes over what a payload says: what it does not name stays. */
    void change(StoredMessage message, Sent.Payload payload) {
        JsonNode from = payload.json();
        for (String field : List.of("content", "embeds", "components")) {
            if (from.hasNonNull(field)) {
                message.json.set(field, from.get(field).deepCopy());
            }
        }
        message.json.put(
                "flags", message.json.path("flags").asInt() | from.path("flags").asInt());
        message.json.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        int number = 0;
        for (JsonNode component : message.components()) {
            ((ObjectNode) component).put("id", ++number);
        }
        if (!payload.files().isEmpty()) {
            attach(message, payload);
        }
    }

    private static void attach(StoredMessage message, Sent.Payload payload) {
        message.files.addAll(payload.files());
        ArrayNode attachments = message.json.putArray("attachments");
        for (Sent.Upload file : message.files) {
            ObjectNode attachment = attachments.addObject().put("id", id(Snowflakes.next()));
            attachment.put("filename", file.name()).put("size", file.content().size());
            attachment
                    .put("url", "http://127.0.0.1/" + file.name())
                    .put("proxy_url", "http://127.0.0.1/" + file.name());
        }
    }

    static ObjectNode object() {
        return Loopback.JSON.createObjectNode();
    }

    static String id(long id) {
        return Long.toUnsignedString(id);
    }
}
