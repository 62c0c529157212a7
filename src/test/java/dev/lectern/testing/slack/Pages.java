package dev.lectern.testing.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Slack's way of giving out a list of messages: not too old, a page at a time, with metadata only where asked for. */
final class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 999;

    private Pages() {}

    static ObjectNode of(List<ObjectNode> all, ObjectNode asked) {
        BigDecimal oldest = new BigDecimal(asked.path("oldest").asText("0"));
        List<ObjectNode> recent = all.stream()
                .filter(message -> new BigDecimal(message.path("ts").asText()).compareTo(oldest) >= 0)
                .toList();
        int from = asked.path("cursor").asInt(0);
        int to = Math.min(recent.size(), from + limit(asked));
        ArrayNode page = JSON.createArrayNode();
        recent.subList(Math.min(from, to), to).forEach(message -> page.add(shown(message, asked)));
        ObjectNode answer = SlackServer.ok().put("has_more", to < recent.size());
        answer.set("messages", page);
        if (to < recent.size()) {
            answer.set("response_metadata", JSON.createObjectNode().put("next_cursor", Integer.toString(to)));
        }
        return answer;
    }

    private static int limit(ObjectNode asked) {
        int limit = asked.path("limit").asInt(100);
        if (limit < 1 || limit > MOST) {
            throw new AssertionError("a page holds 1 to 999 messages, not " + limit);
        }
        return limit;
    }

    private static ObjectNode shown(ObjectNode message, ObjectNode asked) {
        ObjectNode copy = message.deepCopy();
        if (!asked.path("include_all_metadata").asText().matches("1|true")) {
            copy.remove("metadata");
        }
        return copy;
    }
}
