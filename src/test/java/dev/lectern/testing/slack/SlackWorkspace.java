package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is in the workspace: messages with their timestamps, private notes, views, files, response_urls and trigger ids. */
public final class SlackWorkspace {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);
    private static final Duration RESPONSE_LIFE = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, JsonNode> views = new HashMap<>();
    private final Map<String, JsonNode> homes = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Instant> triggers = new HashMap<>();
    private final Map<String, ResponseUrl> responses = new HashMap<>();
    private final Set<String> outside = new HashSet<>();
    private final Set<String> archived = new HashSet<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private int count;

    SlackWorkspace(Clock clock) {
        this.clock = clock;
    }

    long millis() {
        return clock.millis();
    }

    /** Something that only one person sees. */
    public record Note(String user, String channel, JsonNode message) {
        public SlackCall call() {
            return new SlackCall("note", message);
        }
    }

    private static final class ResponseUrl {
        final String user;
        final String channel;
        final Instant made;
        int uses;

        ResponseUrl(String user, String channel, Instant made) {
            this.user = user;
            this.channel = channel;
            this.made = made;
        }
    }

    /** A channel that the bot is no member of. */
    public synchronized void leave(String channel) {
        outside.add(channel);
    }

    /** Somebody's own words in a channel. */
    public synchronized void written(String channel, String words) {
        post(channel, JSON.createObjectNode().put("text", words))
                .put("user", "U0SOMEONE")
                .remove("bot_id");
    }

    /** A channel that nothing can be posted to any more. */
    public synchronized void archive(String channel) {
        archived.add(channel);
    }

    /** A user group with its members, from now on. */
    public synchronized void group(String group, String... users) {
        groups.put(group, List.of(users));
    }

    public synchronized List<Note> notes(String user) {
        return notes.stream().filter(note -> note.user.equals(user)).toList();
    }

    public synchronized List<ObjectNode> messages(String channel) {
        return messages.values().stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .toList();
    }

    /** The modal opened last by or for a person; null where none is. */
    public synchronized JsonNode modal(String user) {
        return views.get(user);
    }

    public synchronized JsonNode home(String user) {
        return homes.get(user);
    }

    public synchronized Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    synchronized String newTrigger(String user) {
        String id = "trigger-" + ++count + "." + user;
        triggers.put(id, clock.instant());
        return id;
    }

    synchronized String newResponse(String user, String channel) {
        String id = "r" + ++count;
        responses.put(id, new ResponseUrl(user, channel, clock.instant()));
        return id;
    }

    /** Null where it went well, else why not. */
    synchronized String respond(String id, JsonNode body) {
        ResponseUrl url = responses.get(id);
        if (url == null || clock.instant().isAfter(url.made.plus(RESPONSE_LIFE))) {
            return "expired_url";
        }
        if (++url.uses > 5) {
            return "used_url";
        }
        if (body.path("response_type").asText("ephemeral").equals("in_channel")) {
            post(url.channel, body);
        } else {
            if (body.path("replace_original").asBoolean()
                    || body.path("delete_original").asBoolean()) {
                removeLastNote(url);
            }
            notes.add(new Note(url.user, url.channel, body));
        }
        return null;
    }

    private void removeLastNote(ResponseUrl url) {
        for (int i = notes.size() - 1; i >= 0; i--) {
            if (notes.get(i).user.equals(url.user) && notes.get(i).channel.equals(url.channel)) {
                notes.remove(i);
                return;
            }
        }
    }

    synchronized ObjectNode call(String method, ObjectNode body) {
        String channel = body.path("channel").asText("");
        return switch (method) {
            case "chat.postMessage" -> posted(channel, body);
            case "chat.postEphemeral" -> ephemeral(channel, body);
            case "chat.update" -> update(channel, body);
            case "chat.delete" ->
                messages.remove(channel + body.path("ts").asText()) == null
                        ? error("message_not_found")
                        : SlackServer.ok();
            case "conversations.history" -> history(channel, body);
            case "conversations.replies" -> replies(channel, body);
            case "conversations.open" -> opened(body.path("users").asText());
            case "conversations.info" -> info(channel);
            case "views.open" -> open(body);
            case "views.publish" -> publish(body);
            case "files.completeUploadExternal" -> completed(body);
            case "usergroups.users.list" -> members(body.path("usergroup").asText());
            default -> throw new AssertionError("not a method that Lectern should call: " + method);
        };
    }

    /** A message to a user id goes to that user's direct messages. */
    private static String conversation(String channel) {
        return channel.startsWith("U") ? "D" + channel.substring(1) : channel;
    }

    private ObjectNode post(String channel, JsonNode body) {
        String ts = String.format(Locale.ROOT, "%d.%06d", clock.instant().getEpochSecond(), ++count);
        ObjectNode message = body.deepCopy();
        message.put("ts", ts)
                .put("channel", channel)
                .put("user", SlackServer.BOT)
                .put("bot_id", "B0BOT")
                .put("type", "message");
        messages.put(channel + ts, message);
        return message;
    }

    private ObjectNode posted(String channel, ObjectNode body) {
        if (archived.contains(channel)) {
            return error("is_archived");
        }
        return outside.contains(channel) ? error("not_in_channel") : posted(post(conversation(channel), body));
    }

    private static ObjectNode posted(ObjectNode message) {
        ObjectNode answer = SlackServer.ok()
                .put("channel", message.path("channel").asText())
                .put("ts", message.path("ts").asText());
        answer.set("message", message);
        return answer;
    }

    private ObjectNode ephemeral(String channel, ObjectNode body) {
        if (outside.contains(channel)) {
            return error("not_in_channel");
        }
        notes.add(new Note(body.path("user").asText(), channel, body));
        return SlackServer.ok().put("message_ts", "1.0");
    }

    private ObjectNode update(String channel, ObjectNode body) {
        ObjectNode message = messages.get(channel + body.path("ts").asText());
        if (message == null) {
            return error("message_not_found");
        }
        if (body.has("blocks")) {
            message.set("blocks", body.path("blocks"));
        }
        if (body.has("metadata")) {
            message.set("metadata", body.path("metadata"));
        }
        message.put("text", body.path("text").asText());
        return posted(message);
    }

    /** Newest first; what was said in threads is not among it. */
    private ObjectNode history(String channel, ObjectNode body) {
        if (outside.contains(channel)) {
            return error("not_in_channel");
        }
        List<ObjectNode> all = new ArrayList<>(messages(channel));
        all.removeIf(message -> message.has("thread_ts"));
        Collections.reverse(all);
        return Pages.of(all, body);
    }

    /** Oldest first, and first of all the message that began the thread. */
    private ObjectNode replies(String channel, ObjectNode body) {
        String first = body.path("ts").asText();
        if (!messages.containsKey(channel + first)) {
            return error("thread_not_found");
        }
        List<ObjectNode> all = new ArrayList<>(List.of(messages.get(channel + first)));
        messages(channel).stream()
                .filter(message -> message.path("thread_ts").asText().equals(first))
                .forEach(all::add);
        return Pages.of(all, body);
    }

    private static ObjectNode opened(String user) {
        return SlackServer.ok().set("channel", JSON.createObjectNode().put("id", "D" + user.substring(1)));
    }

    private ObjectNode info(String channel) {
        boolean closed = channel.startsWith("G");
        if (channel.startsWith("CGONE") || (closed && outside.contains(channel))) {
            return error("channel_not_found");
        }
        return SlackServer.ok()
                .set(
                        "channel",
                        JSON.createObjectNode()
                                .put("id", channel)
                                .put("name", "room")
                                .put("is_private", closed)
                                .put("is_archived", archived.contains(channel))
                                .put("is_member", !outside.contains(channel)));
    }

    private ObjectNode members(String group) {
        if (!groups.containsKey(group)) {
            return error("no_such_subteam");
        }
        ArrayNode users = JSON.createArrayNode();
        groups.get(group).forEach(users::add);
        return SlackServer.ok().set("users", users);
    }

    private ObjectNode open(ObjectNode body) {
        String trigger = body.path("trigger_id").asText();
        Instant made = triggers.remove(trigger);
        if (made == null) {
            return error("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(made.plus(TRIGGER_LIFE))) {
            return error("expired_trigger_id");
        }
        return view(trigger.substring(trigger.indexOf('.') + 1), body.path("view"), views);
    }

    private ObjectNode publish(ObjectNode body) {
        return view(body.path("user_id").asText(), body.path("view"), homes);
    }

    private ObjectNode view(String user, JsonNode view, Map<String, JsonNode> where) {
        ObjectNode kept = view.deepCopy();
        kept.put("id", "V" + ++count).put("hash", "h" + count).put("team_id", SlackServer.TEAM);
        where.put(user, kept);
        return SlackServer.ok().set("view", kept);
    }

    synchronized String newFile(String name, int length) {
        String id = "F" + ++count + "-" + name;
        expected.put(id, length);
        return id;
    }

    synchronized boolean uploaded(String id, byte[] content) {
        files.put(id, content);
        return expected.containsKey(id);
    }

    private ObjectNode completed(ObjectNode body) {
        ArrayNode list = JSON.createArrayNode();
        body.path("files").forEach(file -> {
            if (!files.containsKey(file.path("id").asText())) {
                throw new AssertionError("completed an upload that never came");
            }
            list.add(JSON.createObjectNode().put("id", file.path("id").asText()));
        });
        post(
                body.path("channel_id").asText(body.path("channels").asText()),
                JSON.createObjectNode().put("text", "(file)"));
        return SlackServer.ok().set("files", list);
    }

    private static ObjectNode error(String code) {
        return JSON.createObjectNode().put("ok", false).put("error", code);
    }
}
