package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A message as Discord keeps it. */
public final class StoredMessage {
    final Channel channel;
    final boolean ephemeral;
    final ObjectNode json;
    final List<Sent.Upload> files = new ArrayList<>();

    StoredMessage(Channel channel, boolean ephemeral, ObjectNode json) {
        this.channel = channel;
        this.ephemeral = ephemeral;
        this.json = json;
    }

    public long id() {
        return Long.parseUnsignedLong(json.path("id").asText());
    }

    public String content() {
        return json.path("content").asText();
    }

    public boolean isEphemeral() {
        return ephemeral;
    }

    public List<Sent.Upload> files() {
        return List.copyOf(files);
    }

    public JsonNode json() {
        return json;
    }

    /** Everything a person reads: content, and the text in components. */
    public String text() {
        StringBuilder text = new StringBuilder(content());
        for (JsonNode component : components()) {
            if (component.path("type").asInt() == 10) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(component.path("content").asText());
            }
        }
        return text.toString();
    }

    /** What buttons say, in order. */
    public List<String> buttons() {
        return components().stream()
                .filter(component -> component.path("type").asInt() == 2)
                .map(component -> component.path("label").asText())
                .toList();
    }

    /** The custom id of the button that says so. */
    public String button(String label) {
        return components().stream()
                .filter(component -> component.path("type").asInt() == 2)
                .filter(component -> component.path("label").asText().equals(label))
                .map(component -> component.path("custom_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button says " + label + ", only " + buttons()));
    }

    /** Every component of the message, outer ones first. */
    public List<JsonNode> components() {
        return flat(json.path("components"));
    }

    static List<JsonNode> flat(JsonNode components) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : components) {
            all.add(component);
            all.addAll(flat(component.path("components")));
            if (component.has("component")) {
                all.add(component.path("component"));
            }
            if (component.has("accessory")) {
                all.add(component.path("accessory"));
            }
        }
        return all;
    }
}
