package dev.lectern.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.QuestionType;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A question, key included, as the store keeps it: one object with the fields of {@link Item}, {@code type}, and for
 *
 * <ul>
 *   <li>{@code true-false}: {@code key}, true or false
 *   <li>{@code multiple-choice}: {@code options}, in the author's order, and {@code keys}, positions from 0
 *   <li>{@code short-answer}: {@code references} and {@code wrong}, lists of text
 *   <li>{@code reflection}: {@code reference}
 * </ul>
 *
 * Formatted text is written as Markdown. Equal questions give equal JSON, and reading gives an equal question back.
 */
public final class QuestionJson {
    private QuestionJson() {}

    public static String write(Question question) {
        ObjectNode json = Json.object();
        Item item = question.item();
        json.put("id", item.id().value())
                .put("type", question.type().word())
                .put("number", item.number())
                .put("section", item.section().toString())
                .put("file", item.file())
                .put("line", item.line())
                .put("practiceOnly", item.practiceOnly())
                .put("stem", item.stem().markdown())
                .put("explanation", item.explanation().markdown());
        if (question instanceof TrueFalse trueFalse) {
            json.put("key", trueFalse.key());
        } else if (question instanceof MultipleChoice choice) {
            json.set(
                    "options",
                    Json.texts(choice.options().stream().map(RichText::markdown).toList()));
            choice.keys().forEach(json.putArray("keys")::add);
        } else if (question instanceof ShortAnswer answer) {
            json.set("references", Json.texts(answer.references()));
            json.set("wrong", Json.texts(answer.wrong()));
        } else if (question instanceof Reflection reflection) {
            json.put("reference", reflection.reference().markdown());
        }
        return Json.compact(json);
    }

    /** @throws IllegalArgumentException for anything that {@link #write} does not write */
    public static Question read(String json) {
        JsonNode node = Json.parse(json);
        Item item = item(node);
        return switch (QuestionType.of(Json.text(node, "type"))) {
            case TRUE_FALSE -> new TrueFalse(item, Json.field(node, "key").asBoolean());
            case MULTIPLE_CHOICE -> multipleChoice(item, node);
            case SHORT_ANSWER -> new ShortAnswer(item, texts(node, "references"), texts(node, "wrong"));
            case REFLECTION -> new Reflection(item, RichText.markdown(Json.text(node, "reference")));
        };
    }

    private static Item item(JsonNode node) {
        JsonNode number = node.get("number");
        return new Item(
                new QuestionId(Json.text(node, "id")),
                number == null || number.isNull() ? null : number.asInt(),
                SectionPath.parse(Json.text(node, "section")),
                Json.text(node, "file"),
                Json.field(node, "line").asInt(),
                RichText.markdown(Json.text(node, "stem")),
                RichText.markdown(Json.text(node, "explanation")),
                Json.field(node, "practiceOnly").asBoolean());
    }

    private static MultipleChoice multipleChoice(Item item, JsonNode node) {
        return new MultipleChoice(
                item,
                texts(node, "options").stream().map(RichText::markdown).toList(),
                Json.items(Json.field(node, "keys")).stream()
                        .map(JsonNode::asInt)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> texts(JsonNode node, String name) {
        return Json.items(Json.field(node, name)).stream().map(JsonNode::asText).toList();
    }
}
