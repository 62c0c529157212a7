package dev.lectern.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The little of Jackson that this room needs: trees, with fields in the order they were put. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static <T> ArrayNode array(List<T> items, Function<T, JsonNode> node) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }

    static ArrayNode texts(List<String> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String compact(ObjectNode object) {
        return object.toString();
    }

    /** For people: indented, lines end with a line feed. */
    static String pretty(ObjectNode object) {
        return object.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** @throws IllegalArgumentException for what is not JSON; the message holds nothing of the text */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON, from line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
    }

    /** @throws IllegalArgumentException where the field is missing or null */
    static JsonNode field(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing");
        }
        return value;
    }

    static String text(JsonNode object, String name) {
        return field(object, name).asText();
    }
}
