package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A person in the workspace, who types, presses and writes. Every deed is handed to the bot and its acknowledgement awaited. */
public final class SlackPerson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong IDS = new AtomicLong();

    private final String user;
    private final SlackServer server;
    private final SlackLine line;
    private boolean onTime;

    SlackPerson(String user, SlackServer server, SlackLine line) {
        this.user = user;
        this.server = server;
        this.line = line;
    }

    public String id() {
        return user;
    }

    /** From now on what this person does bears the time of the server's clock, and not always the same one. */
    public SlackPerson onTime() {
        onTime = true;
        return this;
    }

    public Delivered types(String channel, String text) {
        return deliver("slash_commands", slash(channel, text), 0);
    }

    public ObjectNode slash(String channel, String text) {
        return JSON.createObjectNode()
                .put("token", "legacy")
                .put("team_id", SlackServer.TEAM)
                .put("team_domain", "class")
                .put("channel_id", channel)
                .put("channel_name", "class")
                .put("user_id", user)
                .put("user_name", "planted-user-name")
                .put("command", "/lectern")
                .put("text", text)
                .put("api_app_id", "A0APP")
                .put("response_url", server.newResponseUrl(user, channel))
                .put("trigger_id", server.workspace().newTrigger(user));
    }

    /** Presses the control of a message that says {@code label}: a button, or an option of a menu. */
    public Delivered presses(SlackCall message, String channel, String label) {
        return deliver("interactive", press(message, channel, label), 0);
    }

    public ObjectNode press(SlackCall message, String channel, String label) {
        ObjectNode payload = interactive("block_actions");
        payload.set("container", JSON.createObjectNode().put("type", "message").put("channel_id", channel));
        payload.set("channel", JSON.createObjectNode().put("id", channel).put("name", "class"));
        payload.put("response_url", server.newResponseUrl(user, channel));
        ObjectNode action = action(message.body(), label);
        long now = now(1_766_000_100_250L);
        action.put("action_ts", String.format(Locale.ROOT, "%d.%03d000", now / 1_000, now % 1_000));
        return (ObjectNode) payload.set("actions", JSON.createArrayNode().add(action));
    }

    /** Writes into the input of a message and presses a button of it. */
    public Delivered writes(SlackCall message, String channel, String text, String label) {
        ObjectNode payload = press(message, channel, label);
        payload.set("state", state(message.body(), text));
        return deliver("interactive", payload, 0);
    }

    /** Ticks some options of a message and presses a button of it. Slack keeps for each person what they ticked. */
    public Delivered picks(SlackCall message, String channel, String label, String... picks) {
        ObjectNode payload = press(message, channel, label);
        payload.set("state", picked(message.body(), List.of(picks)));
        return deliver("interactive", payload, 0);
    }

    public Delivered pressesHome(String label) {
        ObjectNode payload = interactive("block_actions");
        JsonNode home = server.workspace().home(user);
        payload.set(
                "container",
                JSON.createObjectNode()
                        .put("type", "view")
                        .put("view_id", home.path("id").asText()));
        payload.set("view", home);
        payload.set("actions", JSON.createArrayNode().add(action(home, label)));
        return deliver("interactive", payload, 0);
    }

    /** Fills the modal in and sends it. */
    public Delivered submits(String text) {
        return deliver("interactive", submission(text), 0);
    }

    public ObjectNode submission(String text) {
        ObjectNode payload = interactive("view_submission");
        ObjectNode view = server.workspace().modal(user).deepCopy();
        view.set("state", state(view, text));
        payload.set("view", view);
        return payload;
    }

    public Delivered opensHome() {
        return deliver(
                "events_api",
                event(JSON.createObjectNode()
                        .put("type", "app_home_opened")
                        .put("user", user)
                        .put("channel", im())
                        .put("tab", "home")),
                0);
    }

    public Delivered says(String text) {
        return deliver("events_api", message(text), 0);
    }

    public ObjectNode message(String text) {
        return event(JSON.createObjectNode()
                .put("type", "message")
                .put("channel_type", "im")
                .put("user", user)
                .put("channel", im())
                .put("text", text));
    }

    public Delivered mentions(String channel, String text) {
        return deliver(
                "events_api",
                event(JSON.createObjectNode()
                        .put("type", "app_mention")
                        .put("user", user)
                        .put("channel", channel)
                        .put("text", "<@" + SlackServer.BOT + "> " + text)),
                0);
    }

    /** Hands over a payload, maybe once more than once. */
    public Delivered deliver(String kind, JsonNode payload, int retry) {
        return line.deliver(kind, payload, retry);
    }

    public String im() {
        return "D" + user.substring(1);
    }

    private long now(long otherwise) {
        return onTime ? server.workspace().millis() : otherwise;
    }

    private ObjectNode interactive(String type) {
        ObjectNode payload = JSON.createObjectNode()
                .put("type", type)
                .put("api_app_id", "A0APP")
                .put("token", "legacy");
        payload.set("team", JSON.createObjectNode().put("id", SlackServer.TEAM).put("domain", "class"));
        payload.set(
                "user",
                JSON.createObjectNode()
                        .put("id", user)
                        .put("name", "planted-user-name")
                        .put("username", "planted-user-name")
                        .put("team_id", SlackServer.TEAM));
        return payload.put("trigger_id", server.workspace().newTrigger(user));
    }

    private ObjectNode event(ObjectNode event) {
        long id = IDS.incrementAndGet();
        String ts = String.format(Locale.ROOT, "%d.%06d", now(1_766_000_000_000L) / 1_000, id % 1_000_000);
        event.put("ts", ts).put("event_ts", ts);
        ObjectNode payload = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", SlackServer.TEAM)
                .put("api_app_id", "A0APP")
                .put("event_id", "Ev" + id)
                .put("event_time", 1_766_000_000L);
        payload.set("event", event);
        return payload;
    }

    private static ObjectNode action(JsonNode shown, String label) {
        for (JsonNode block : shown.path("blocks")) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("text").path("text").asText().equals(label)) {
                    return acted(block, element)
                            .put("value", element.path("value").asText());
                }
                for (JsonNode option : element.path("options")) {
                    if (option.path("text").path("text").asText().equals(label)) {
                        ObjectNode action = acted(block, element);
                        action.set("selected_option", option);
                        return action;
                    }
                }
            }
        }
        throw new AssertionError("there is nothing to press that says " + label);
    }

    private static ObjectNode acted(JsonNode block, JsonNode element) {
        return JSON.createObjectNode()
                .put("type", element.path("type").asText())
                .put("action_id", element.path("action_id").asText())
                .put("block_id", block.path("block_id").asText("b1"))
                .put("action_ts", "1766000100.250000");
    }

    private static ObjectNode picked(JsonNode shown, List<String> picks) {
        for (JsonNode block : shown.path("blocks")) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("type").asText().matches("checkboxes|multi_static_select")) {
                    ObjectNode value = JSON.createObjectNode()
                            .put("type", element.path("type").asText());
                    ArrayNode selected = value.putArray("selected_options");
                    element.path("options").forEach(option -> {
                        if (picks.contains(option.path("text").path("text").asText())) {
                            selected.add(option);
                        }
                    });
                    return values(block, element, value);
                }
            }
        }
        throw new AssertionError("there is nothing to pick");
    }

    private static ObjectNode values(JsonNode block, JsonNode element, ObjectNode value) {
        ObjectNode values = JSON.createObjectNode();
        values.putObject(block.path("block_id").asText())
                .set(element.path("action_id").asText(), value);
        return JSON.createObjectNode().set("values", values);
    }

    private static ObjectNode state(JsonNode shown, String text) {
        for (JsonNode block : shown.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                int longest = block.path("element").path("max_length").asInt(3_000);
                if (text.length() > longest) {
                    throw new AssertionError("the form takes " + longest + " characters");
                }
                ObjectNode value =
                        JSON.createObjectNode().put("type", "plain_text_input").put("value", text);
                return values(block, block.path("element"), value);
            }
        }
        throw new AssertionError("there is nothing to write into");
    }
}
