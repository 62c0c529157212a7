package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.DiscordLimits;
import dev.lectern.testing.discord.UglyMarkdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscordCardTest {
    private static final Path GOLDEN = Path.of("src/test/resources/discord");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Card.Tone> TONES = List.of(Card.Tone.values());

    @Test
    void aQuestionLooksAsItsGoldenFile() {
        Card card = Card.of(
                        "Question of the day",
                        RichText.markdown("Which one is *not* a paradigm?\n\n**A** zero-shot  \n**B** pruning"))
                .with(button("A", "answer today A"), button("B", "answer today B"))
                .with(new Form("A letter, or its words", Action.parse("answer today"), 1_000));

        golden("question", card);
    }

    @Test
    void aReflectionLooksAsItsGoldenFile() {
        golden(
                "reflection",
                Card.of("Reflect", RichText.markdown("What would *you* fine-tune?"))
                        .with(new Form("Your thoughts", Action.parse("answer today"), 1_000)));
    }

    @Test
    void aLongChoiceLooksAsItsGoldenFile() {
        Button[] sections = IntStream.range(0, 8)
                .mapToObj(number -> button("Section " + number, "summary training/section-" + number))
                .toArray(Button[]::new);

        golden("choice", Card.of("Which section?").with(sections).with(button("Back", "lectures")));
    }

    @ParameterizedTest
    @EnumSource(Card.Tone.class)
    void aToneIsASymbolAndAWord(Card.Tone tone) {
        golden(
                "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT),
                Card.of("Fine-tuning", RichText.markdown("It changes the **weights**."))
                        .tone(tone)
                        .with(button("Why?", "summary fine-tuning")));
    }

    @Test
    void anActionTooLongForAButtonIsLeftToBeTyped() {
        String path = "a-very-long-lecture-slug/" + "deeper/".repeat(15) + "end";

        List<JsonNode> sent = sent(Card.of("Read on").with(button("The _end_", "summary " + path)));

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).path("content").asText()).endsWith("- The \\_end\\_: type `/summary " + path + "`");
        assertThat(sent.get(0).path("components")).isEmpty();
    }

    @Test
    void twoButtonsWithTheSameActionAreToldApart() {
        JsonNode sent = sent(Card.of("Again?").with(button("Yes", "quiz"), button("More", "quiz")))
                .get(0);

        assertThat(sent.findValuesAsText("custom_id")).containsExactly("a:quiz", "a1:quiz");
        assertThat(ComponentId.parse("a1:quiz")).contains(new ComponentId.Act(Action.of("quiz")));
    }

    @Test
    void whatFindsNoRoomIsLeftToBeTyped() {
        Button[] many = IntStream.range(0, 40)
                .mapToObj(number -> button("Do " + number, "word" + number))
                .toArray(Button[]::new);

        List<JsonNode> sent = sent(Card.of("Much to do").with(many));

        assertThat(sent.get(0).findValuesAsText("custom_id")).hasSize(25);
        assertThat(sent.get(0).path("content").asText()).contains("- Do 39: type `/word39`");
    }

    @Test
    void theUgliestCardsKeepEveryLimit() {
        for (int seed = 0; seed < 50; seed++) {
            UglyMarkdown ugly = new UglyMarkdown(seed);
            Card.Tone tone = TONES.get(seed % TONES.size());
            Card card = Card.of(ugly.document(1), RichText.markdown(ugly.document(8)), RichText.plain(ugly.document(3)))
                    .tone(tone)
                    .with(button("@everyone **x**", "summary " + "y".repeat(seed)));

            assertThat(sent(card)).isEqualTo(sent(card)).isNotEmpty();
            DiscordLimits.message(json(DiscordCard.wordsOnly(card)));
        }
    }

    @Test
    void idsThatAreNotOursAreNone() {
        assertThat(List.of("", "a:", "a: ", "x:quiz", "quiz", "f:quiz", "f12345:quiz", "b:a:quiz"))
                .allSatisfy(id -> assertThat(ComponentId.parse(id)).isEmpty());
        assertThat(ComponentId.parse("f9999:answer x"))
                .contains(new ComponentId.Write(Action.parse("answer x"), 1_000));
    }

    private static Button button(String label, String action) {
        return new Button(label, label, Action.parse(action));
    }

    private static List<JsonNode> sent(Card card) {
        List<JsonNode> sent =
                DiscordCard.messages(card).stream().map(DiscordCardTest::json).toList();
        sent.forEach(DiscordLimits::message);
        return sent;
    }

    private static JsonNode json(MessageCreateData message) {
        try {
            return JSON.readTree(message.toData().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void golden(String name, Card card) {
        Path file = GOLDEN.resolve(name + ".json");
        try {
            String shown = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(sent(card))) + "\n";
            if (Boolean.getBoolean("lectern.golden")) {
                Files.writeString(file, shown);
            }
            assertThat(shown).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object sorted(List<JsonNode> sent) throws IOException {
        return new ObjectMapper()
                .configure(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .convertValue(sent, Object.class);
    }
}
