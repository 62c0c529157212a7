package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Discord's limits on what a bot sends. Each check throws an {@link AssertionError} that names the limit passed. */
public final class DiscordLimits {
    private static final int COMPONENTS_V2 = 1 << 15;
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int TEXT_INPUT = 4;
    private static final int TEXT_DISPLAY = 10;
    private static final int LABEL = 18;
    private static final int AUTOCOMPLETE = 4;
    private static final int FORM_SENT = 5;

    private DiscordLimits() {}

    /** A message or an edit of one. */
    public static void message(JsonNode message) {
        longest("message content", message.path("content"), 2_000);
        longest("nonce", message.path("nonce"), 25);
        mentions(message);
        embeds(message.path("embeds"));
        for (JsonNode attachment : message.path("attachments")) {
            longest("alt text", attachment.path("description"), 1_024);
        }
        atMost("attachments of a message", message.path("attachments").size(), 10);
        if ((message.path("flags").asInt() & COMPONENTS_V2) != 0) {
            layout(message);
        } else {
            rows(message.path("components"));
        }
        uniqueIds(StoredMessage.flat(message.path("components")));
    }

    /** The first answer to an interaction of that type. */
    public static void callback(int interaction, DiscordInteraction.Callback callback, JsonNode data) {
        boolean choices = callback == DiscordInteraction.Callback.CHOICES;
        check(choices == (interaction == AUTOCOMPLETE), "autocomplete is answered with choices, and nothing else is");
        switch (callback) {
            case FORM -> {
                check(interaction != FORM_SENT, "a form cannot be answered with a form");
                form(data);
            }
            case CHOICES -> choices(data);
            case MESSAGE, EDIT -> message(data);
            case DEFERRED_MESSAGE, DEFERRED_EDIT -> {
                // nothing in it
            }
        }
    }

    /** A thread under a message. */
    public static void thread(JsonNode thread) {
        between("thread name", thread.path("name"), 1, 100);
        check(
                Set.of(60, 1440, 4320, 10080)
                        .contains(thread.path("auto_archive_duration").asInt()),
                "a thread is put away after an hour, a day, three or seven");
    }

    /** All slash commands together. */
    public static void commands(JsonNode commands) {
        atMost("slash commands", commands.size(), 100);
        for (JsonNode command : commands) {
            check(command.path("name").asText().matches("[-_\\p{L}\\p{N}]{1,32}"), "command name: 1 to 32 letters");
            between("command description", command.path("description"), 1, 100);
            atMost("characters of a command", words(command), 8_000);
            options(command.path("options"));
        }
    }

    private static void options(JsonNode options) {
        atMost("options of a command", options.size(), 25);
        for (JsonNode option : options) {
            check(option.path("name").asText().matches("[-_\\p{L}\\p{N}]{1,32}"), "option name: 1 to 32 letters");
            between("option description", option.path("description"), 1, 100);
            options(option.path("options"));
        }
    }

    private static int words(JsonNode node) {
        int all = node.isTextual() ? node.asText().length() : 0;
        for (JsonNode child : node) {
            all += words(child);
        }
        return all;
    }

    private static void mentions(JsonNode message) {
        boolean speaks = message.has("content") || message.has("embeds") || message.has("components");
        JsonNode parse = message.path("allowed_mentions").path("parse");
        check(!speaks || (parse.isArray() && parse.isEmpty()), "allowed_mentions must be none");
        check(
                !message.path("allowed_mentions").path("replied_user").asBoolean(),
                "allowed_mentions must not ping back");
        check(message.path("allowed_mentions").path("users").isEmpty(), "allowed_mentions must name nobody");
        check(message.path("allowed_mentions").path("roles").isEmpty(), "allowed_mentions must name no role");
    }

    private static void embeds(JsonNode embeds) {
        atMost("embeds of a message", embeds.size(), 10);
        int total = 0;
        for (JsonNode embed : embeds) {
            longest("embed title", embed.path("title"), 256);
            longest("embed description", embed.path("description"), 4_096);
            longest("embed footer", embed.path("footer").path("text"), 2_048);
            longest("embed author", embed.path("author").path("name"), 256);
            atMost("fields of an embed", embed.path("fields").size(), 25);
            for (JsonNode field : embed.path("fields")) {
                longest("embed field name", field.path("name"), 256);
                longest("embed field value", field.path("value"), 1_024);
                total += length(field.path("name")) + length(field.path("value"));
            }
            total += length(embed.path("title")) + length(embed.path("description"));
            total += length(embed.path("footer").path("text"))
                    + length(embed.path("author").path("name"));
        }
        atMost("characters of all embeds", total, 6_000);
    }

    private static void layout(JsonNode message) {
        check(length(message.path("content")) == 0, "Components V2 go without content");
        check(message.path("embeds").isEmpty(), "Components V2 go without embeds");
        List<JsonNode> all = StoredMessage.flat(message.path("components"));
        atMost("components of a Components V2 message", all.size(), 40);
        int text = 0;
        for (JsonNode component : all) {
            if (component.path("type").asInt() == TEXT_DISPLAY) {
                between("text display", component.path("content"), 1, 4_000);
                text += length(component.path("content"));
            }
            if (component.path("type").asInt() == ROW) {
                row(component);
            }
        }
        atMost("characters of a Components V2 message", text, 4_000);
    }

    private static void rows(JsonNode rows) {
        atMost("rows of a message", rows.size(), 5);
        for (JsonNode row : rows) {
            check(row.path("type").asInt() == ROW, "components stand in rows");
            row(row);
        }
    }

    private static void row(JsonNode row) {
        JsonNode inner = row.path("components");
        check(!inner.isEmpty(), "a row holds something");
        atMost("buttons of a row", inner.size(), 5);
        for (JsonNode component : inner) {
            between("custom_id", component.path("custom_id"), 1, 100);
            switch (component.path("type").asInt()) {
                case BUTTON -> between("button label", component.path("label"), 1, 80);
                case STRING_SELECT -> {
                    check(inner.size() == 1, "a select menu stands alone in its row");
                    menu(component);
                }
                default -> throw new AssertionError("Discord limit passed: only buttons and menus in a row");
            }
        }
    }

    private static void menu(JsonNode menu) {
        longest("select placeholder", menu.path("placeholder"), 150);
        check(!menu.path("options").isEmpty(), "a select menu has an option");
        int options = menu.path("options").size();
        atMost("select options", options, 25);
        int least = menu.path("min_values").asInt(1);
        int most = menu.path("max_values").asInt(1);
        check(
                least >= 0 && least <= most && most >= 1 && most <= options,
                "a menu lets as many be chosen as there are");
        Set<String> values = new HashSet<>();
        for (JsonNode option : menu.path("options")) {
            between("select option label", option.path("label"), 1, 100);
            between("select option value", option.path("value"), 1, 100);
            longest("select option description", option.path("description"), 100);
            check(values.add(option.path("value").asText()), "select option values are unique");
        }
    }

    private static void form(JsonNode form) {
        between("modal title", form.path("title"), 1, 45);
        between("modal custom_id", form.path("custom_id"), 1, 100);
        check(!form.path("components").isEmpty(), "a modal has a component");
        atMost("modal components", form.path("components").size(), 5);
        for (JsonNode label : form.path("components")) {
            check(label.path("type").asInt() == LABEL, "a modal's inputs stand under labels");
            between("modal label", label.path("label"), 1, 45);
            longest("modal description", label.path("description"), 100);
            JsonNode input = label.path("component");
            if (input.path("type").asInt() == TEXT_INPUT) {
                between("custom_id", input.path("custom_id"), 1, 100);
                longest("modal placeholder", input.path("placeholder"), 100);
                longest("modal text", input.path("value"), 4_000);
                atMost("length of a modal text", input.path("max_length").asInt(4_000), 4_000);
            }
        }
        uniqueIds(StoredMessage.flat(form.path("components")));
    }

    private static void choices(JsonNode data) {
        atMost("autocomplete choices", data.path("choices").size(), 25);
        for (JsonNode choice : data.path("choices")) {
            between("autocomplete name", choice.path("name"), 1, 100);
            between("autocomplete value", choice.path("value"), 1, 100);
        }
    }

    private static void uniqueIds(List<JsonNode> components) {
        Set<String> ids = new HashSet<>();
        for (JsonNode component : components) {
            if (component.hasNonNull("custom_id")) {
                check(ids.add(component.path("custom_id").asText()), "custom_ids of a message are unique");
            }
        }
    }

    private static void between(String what, JsonNode text, int least, int most) {
        longest(what, text, most);
        check(length(text) >= least, what + ": at least " + least);
    }

    private static void longest(String what, JsonNode text, int most) {
        atMost("characters of " + what, length(text), most);
    }

    private static void atMost(String what, int count, int most) {
        check(count <= most, what + ": " + count + " of at most " + most);
    }

    private static int length(JsonNode text) {
        return text.isMissingNode() || text.isNull() ? 0 : text.asText().length();
    }

    private static void check(boolean holds, String limit) {
        if (!holds) {
            throw new AssertionError("Discord limit passed: " + limit);
        }
    }
}
