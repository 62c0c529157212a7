package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, ObjectNode> messages = new java.util.LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, JsonNode> views = new HashMap<>();
    private final Map<String, JsonNode> homes = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Instant> triggers = new HashMap<>();
    private final Map<String, ResponseUrl> responses = new HashMap<>();
    private final Set<String> outside = new HashSet<>();
    private int count;

    SlackWorkspace(Clock clock) {
        this.clock = clock;
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
            case "chat.postMessage" ->
                outside.contains(channel) ? error("not_in_channel") : posted(post(conversation(channel), body));
            case "chat.postEphemeral" -> ephemeral(channel, body);
            case "chat.update" -> update(channel, body);
            case "chat.delete" ->
                messages.remove(channel + body.path("ts").asText()) == null
                        ? error("message_not_found")
                        : SlackServer.ok();
            case "conversations.history", "conversations.replies" -> history(channel, body);
            case "conversations.open" -> opened(body.path("users").asText());
            case "conversations.info" -> info(channel);
            case "views.open" -> open(body);
            case "views.publish" -> publish(body);
            case "files.completeUploadExternal" -> completed(body);
            case "files.info" ->
                SlackServer.ok()
                        .set(
                                "file",
                                JSON.createObjectNode()
                                        .put("id", body.path("file").asText()));
            case "usergroups.users.list" -> SlackServer.ok().set("users", JSON.createArrayNode());
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
                .put("type", "message");
        messages.put(channel + ts, message);
        return message;
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
        message.set("blocks", body.path("blocks"));
        message.put("text", body.path("text").asText());
        return posted(message);
    }

    private ObjectNode history(String channel, ObjectNode body) {
        if (outside.contains(channel)) {
            return error("not_in_channel");
        }
        ArrayNode found = JSON.createArrayNode();
        List<ObjectNode> all = new ArrayList<>(messages(channel));
        java.util.Collections.reverse(all);
        int limit = body.path("limit").asInt(100);
        int from = body.path("cursor").asText().isEmpty()
                ? 0
                : Integer.parseInt(body.path("cursor").asText());
        for (ObjectNode message : all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit))) {
            ObjectNode copy = message.deepCopy();
            if (!body.path("include_all_metadata").asText().matches("1|true")) {
                copy.remove("metadata");
            }
            found.add(copy);
        }
        ObjectNode answer = SlackServer.ok().put("has_more", from + limit < all.size());
        answer.set("messages", found);
        if (from + limit < all.size()) {
            answer.set("response_metadata", JSON.createObjectNode().put("next_cursor", Integer.toString(from + limit)));
        }
        return answer;
    }

    private static ObjectNode opened(String user) {
        return SlackServer.ok().set("channel", JSON.createObjectNode().put("id", "D" + user.substring(1)));
    }

    private ObjectNode info(String channel) {
        if (outside.contains(channel)) {
            return error("channel_not_found");
        }
        return SlackServer.ok()
                .set(
                        "channel",
                        JSON.createObjectNode()
                                .put("id", channel)
                                .put("is_private", channel.startsWith("G"))
                                .put("is_member", true));
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
