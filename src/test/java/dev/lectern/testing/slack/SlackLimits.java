package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every limit and rule of Slack's that a payload of ours could break, each broken one an AssertionError that names it. The
 * numbers are Slack's own, from its reference, and are repeated here on purpose: a wrong number in the bot must not pass.
 */
public final class SlackLimits {
    private static final int ALL_BLOCK_TEXT = 13_200;
    private static final Pattern ANGLE = Pattern.compile("<([^>]*)>?");
    private static final Pattern WEB_LINK = Pattern.compile("https?://[^|\\s]+(\\|[^|]*)?");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");

    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int text;

    private SlackLimits() {}

    /** A message in whatever way it is sent: chat.*, a response_url, the body of an acknowledgement. */
    public static void checkMessage(JsonNode message) {
        String words = message.path("text").asText("");
        atMost("message text", words, 4_000);
        checkMarkup("message text", words);
        must(!words.isBlank() || message.path("delete_original").asBoolean(), "a message has text for notifications");
        must(!message.path("link_names").asBoolean(), "link_names would turn words into mentions");
        must(!"full".equals(message.path("parse").asText()), "parse=full would turn words into mentions");
        SlackLimits limits = new SlackLimits();
        limits.blocks(message.path("blocks"), 50);
        must(limits.text <= ALL_BLOCK_TEXT, "block text of a message: " + limits.text + " of " + ALL_BLOCK_TEXT);
        metadata(message.path("metadata"));
    }

    public static void checkView(JsonNode view) {
        String type = view.path("type").asText();
        must(Set.of("modal", "home").contains(type), "a view is a modal or a home, not " + type);
        if (type.equals("modal")) {
            plain("modal title", view.path("title"), 24);
            optionalPlain("modal submit", view.path("submit"), 24);
            optionalPlain("modal close", view.path("close"), 24);
        }
        atMost("private_metadata", view.path("private_metadata").asText(""), 3_000);
        atMost("callback_id", view.path("callback_id").asText(""), 255);
        SlackLimits limits = new SlackLimits();
        limits.blocks(view.path("blocks"), 100);
        boolean input = false;
        for (JsonNode block : view.path("blocks")) {
            input |= block.path("type").asText().equals("input");
        }
        must(!input || !type.equals("modal") || view.has("submit"), "a modal with an input has a submit button");
    }

    private static void metadata(JsonNode metadata) {
        if (!metadata.isMissingNode()) {
            must(
                    metadata.path("event_type").asText().matches("[A-Za-z0-9_]{1,255}"),
                    "metadata has an event_type of letters, digits and _");
            must(metadata.path("event_payload").isObject(), "metadata has an event_payload");
            atMost("metadata", metadata.toString(), 16_000);
        }
    }

    /** What asks where a file may be uploaded to. */
    public static void checkUpload(JsonNode request) {
        range("file name", request.path("filename").asText(""), 1, 255);
        must(request.path("length").asInt() > 0, "a file is not empty");
        atMost("alt text", request.path("alt_txt").asText(""), 1_000);
    }

    private void blocks(JsonNode blocks, int most) {
        must(blocks.size() <= most, "blocks: " + blocks.size() + " of " + most);
        for (JsonNode block : blocks) {
            if (block.has("block_id")) {
                String id = block.path("block_id").asText();
                range("block_id", id, 1, 255);
                must(blockIds.add(id), "block_id is unique");
            }
            block(block);
        }
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "section" -> section(block);
            case "header" -> text += plain("header", block.path("text"), 150);
            case "context" -> context(block);
            case "actions" -> actions(block.path("elements"));
            case "rich_text" -> richText(block.path("elements"));
            case "input" -> input(block);
            case "image" -> {
                range("alt text", block.path("alt_text").asText(""), 1, 2_000);
                must(
                        block.path("image_url").asText("https://x").startsWith("https://"),
                        "an image has an https address");
            }
            case "divider" -> {}
            default -> throw new AssertionError("not a block that Slack knows: " + block.path("type"));
        }
    }

    private void section(JsonNode block) {
        must(block.has("text") || block.has("fields"), "a section has text or fields");
        if (block.has("text")) {
            textObject("section text", block.path("text"), 3_000);
        }
        must(block.path("fields").size() <= 10, "section fields: 10");
        block.path("fields").forEach(field -> textObject("section field", field, 2_000));
        if (block.has("accessory")) {
            element(block.path("accessory"));
        }
    }

    private void context(JsonNode block) {
        JsonNode elements = block.path("elements");
        must(elements.size() >= 1 && elements.size() <= 10, "context elements: 1 to 10");
        elements.forEach(element -> {
            if (!element.path("type").asText().equals("image")) {
                textObject("context text", element, 3_000);
            }
        });
    }

    private void actions(JsonNode elements) {
        must(elements.size() >= 1 && elements.size() <= 25, "actions: 1 to 25 elements, not " + elements.size());
        elements.forEach(this::element);
    }

    private void input(JsonNode block) {
        text += plain("input label", block.path("label"), 2_000);
        optionalPlain("input hint", block.path("hint"), 2_000);
        element(block.path("element"));
    }

    private void element(JsonNode element) {
        String id = element.path("action_id").asText("");
        range("action_id", id, 1, 255);
        must(actionIds.add(id), "action_id is unique: " + id);
        switch (element.path("type").asText()) {
            case "button" -> {
                text += plain("button text", element.path("text"), 75);
                atMost("button value", element.path("value").asText(""), 2_000);
                must(
                        Set.of("primary", "danger", "none")
                                .contains(element.path("style").asText("none")),
                        "button style");
            }
            case "static_select", "multi_static_select" -> options(element, 100);
            case "checkboxes", "radio_buttons" -> options(element, 10);
            case "plain_text_input" -> {
                optionalPlain("input placeholder", element.path("placeholder"), 150);
                int longest = element.path("max_length").asInt(3_000);
                must(longest >= 1 && longest <= 3_000, "plain_text_input max_length: 1 to 3,000");
                atMost("initial_value", element.path("initial_value").asText(""), 3_000);
            }
            default -> throw new AssertionError("not an element that Slack knows: " + element.path("type"));
        }
    }

    private void options(JsonNode element, int most) {
        optionalPlain("select placeholder", element.path("placeholder"), 150);
        JsonNode options = element.path("options");
        must(options.size() >= 1 && options.size() <= most, "select options: 1 to " + most + ", not " + options.size());
        options.forEach(option -> {
            text += textObjectLength("option text", option.path("text"), 75);
            range("option value", option.path("value").asText(""), 1, 75);
        });
    }

    private void richText(JsonNode elements) {
        must(!elements.isEmpty(), "rich text has elements");
        for (JsonNode element : elements) {
            switch (element.path("type").asText()) {
                case "rich_text_section", "rich_text_quote" -> runs(element.path("elements"), false);
                case "rich_text_preformatted" -> runs(element.path("elements"), true);
                case "rich_text_list" -> list(element);
                default -> throw new AssertionError("not an element of rich text: " + element.path("type"));
            }
        }
    }

    private void list(JsonNode list) {
        must(Set.of("bullet", "ordered").contains(list.path("style").asText()), "list style");
        must(list.path("indent").asInt() <= 8, "list indent: 8");
        must(!list.path("elements").isEmpty(), "a list has items");
        list.path("elements").forEach(item -> {
            must(item.path("type").asText().equals("rich_text_section"), "a list holds sections");
            runs(item.path("elements"), false);
        });
    }

    private void runs(JsonNode runs, boolean preformatted) {
        must(!runs.isEmpty(), "rich text has runs");
        for (JsonNode run : runs) {
            String type = run.path("type").asText();
            must(Set.of("text", "link").contains(type), "no mention, channel or emoji from content: " + type);
            String words = run.path("text").asText("");
            must(!words.isEmpty(), "a run of rich text has text");
            must(words.chars().noneMatch(unit -> unit < ' ' && unit != '\n' && unit != '\t'), "no control characters");
            must(!preformatted || !run.has("style"), "code has no style");
            if (type.equals("link")) {
                String url = run.path("url").asText();
                must(url.matches("(?i)https?://\\S+"), "a link leads to http or https: " + url);
                atMost("link", url, 3_000);
            }
            text += words.length();
        }
    }

    private void textObject(String what, JsonNode object, int most) {
        text += textObjectLength(what, object, most);
    }

    private static int textObjectLength(String what, JsonNode object, int most) {
        String words = object.path("text").asText("");
        range(what, words, 1, most);
        if (object.path("type").asText().equals("mrkdwn")) {
            checkMarkup(what, words);
        }
        return words.length();
    }

    private static int plain(String what, JsonNode object, int most) {
        must(object.path("type").asText().equals("plain_text"), what + " is plain_text");
        range(what, object.path("text").asText(""), 1, most);
        return object.path("text").asText().length();
    }

    private static void optionalPlain(String what, JsonNode object, int most) {
        if (!object.isMissingNode()) {
            plain(what, object, most);
        }
    }

    /** In mrkdwn everything between angle brackets is a command: only links to the web may stand there. */
    private static void checkMarkup(String what, String words) {
        Matcher angles = ANGLE.matcher(words);
        while (angles.find()) {
            String inside = angles.group(1);
            must(!inside.startsWith("!"), what + ": no <!channel> and the like");
            must(!inside.startsWith("@") && !inside.startsWith("#"), what + ": no mention");
            must(WEB_LINK.matcher(inside).matches(), what + ": < and > are escaped");
        }
        must(!BARE_AMPERSAND.matcher(words).find(), what + ": & is escaped");
    }

    private static void atMost(String what, String words, int most) {
        range(what, words, 0, most);
    }

    private static void range(String what, String words, int least, int most) {
        must(
                words.length() >= least && words.length() <= most,
                String.format(
                        Locale.ROOT, "%s: %d characters, allowed are %d to %d", what, words.length(), least, most));
    }

    private static void must(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError("Slack would refuse this: " + rule);
        }
    }
}
