package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.util.json.GsonFactory;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlackCardTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUMMARY = """
            > **Fine-tuning** adapts a *trained* model.

            1. Freeze the base
               - or a part
            2. Train the [head](https://example.org/head)

            ```python
            x = a * b  # <not> *bold*
            ```

            | Way | Data |
            |---|---|
            | full | much |
            | LoRA | little |

            | Way | When it pays | Cost |
            |---|---|---|
            | full | a large shift of domain | **high** |
            | LoRA | a small shift | low |

            Math stays: $w_{ij} * x_j$ & `code`.""";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/slack");

    @ParameterizedTest
    @CsvSource({
        "PLAIN, It is B, It is B",
        "CORRECT, It is B, ✅ Correct: It is B",
        "CORRECT, Correct, ✅ Correct",
        "CORRECT, '', ✅ Correct",
        "INCORRECT, '', ❌ Not correct",
        "FAILURE, That did not work, ⚠️ Problem: That did not work",
    })
    void theToneIsShownBySignAndWord(Card.Tone tone, String title, String shown) {
        Card card = Card.of(title, RichText.plain("body")).tone(tone);

        assertThat(words(card)).startsWith(shown + " ");
    }

    @ParameterizedTest
    @EnumSource(Card.Tone.class)
    void everyCardIsWithinTheLimitsHoweverMuchIsOnIt(Card.Tone tone) {
        for (int buttons : new int[] {0, 6, 130}) {
            for (int length : new int[] {1, 300}) {
                Button[] all = IntStream.range(0, buttons)
                        .mapToObj(i -> new Button(
                                "b" + i, "👩‍👩‍👧‍👦".repeat(6) + i, new Action("do", i + "x".repeat(length))))
                        .toArray(Button[]::new);
                Card card = Card.of("T".repeat(length), RichText.plain("y".repeat(20_000)))
                        .tone(tone)
                        .with(all)
                        .with(new Form("Your answer", new Action("answer", "x".repeat(length)), 1_000));

                SlackCard.messages(card).forEach(message -> SlackLimits.checkMessage(SlackTextTest.json(message)));
                SlackLimits.checkView(json(Map.of("type", "home", "blocks", SlackCard.home(card))));
            }
        }
    }

    @Test
    void anActionTooLongForAButtonIsLeftOut() {
        Card card = Card.of("t")
                .with(new Button("a", "A", new Action("do", "x".repeat(2_500))), new Button("b", "B", Action.of("ok")));

        assertThat(words(card)).isEqualTo("t B");
    }

    @Test
    void whatAButtonCarriesComesBackAsItWas() {
        for (Action action : List.of(new Action("a", ""), new Action("a", "b  c\nd"), new Action("a", "ü 1 <x>"))) {
            Form form = new Form("What\nelse?", action, 700);

            assertThat(ActionValue.action(ActionValue.of(action))).contains(action);
            assertThat(ActionValue.form(ActionValue.of(form))).contains(new Form("What else?", action, 700));
        }
    }

    @Test
    void nothingButOurOwnValuesIsTakenForAForm() {
        for (String value :
                List.of("", "x", "1\n2", "0\na\nb", "99999\na\nb", "-1\na\nb", "5\n \nb", "5\na\n ", "a\nb\nc")) {
            assertThat(ActionValue.form(value)).isEmpty();
        }
        for (String value :
                List.of("5\na\nb", "5 soon\na\nb", "5 -1\na\nb", "5 1e9\na\nb", "5 123456789012345\na\nb", "")) {
            assertThat(ActionValue.opened(value)).isNull();
        }
        assertThat(ActionValue.form("5 soon\na\nb")).isPresent();
        assertThat(SlackForm.kept("not json")).isEmpty();
        assertThat(SlackForm.kept("{}")).isEmpty();
        assertThat(SlackForm.kept(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"summary", "question", "short-answer", "menu", "failure"})
    void whatStudentsReadIsAsWrittenDown(String name) throws IOException {
        StringBuilder pretty = new StringBuilder();
        for (SlackMessage message : SlackCard.messages(sample(name))) {
            pretty.append(SlackTextTest.json(message).toPrettyString()).append('\n');
        }
        Path file = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("lectern.golden")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, pretty);
        }

        assertThat(pretty.toString()).isEqualTo(Files.readString(file));
    }

    private static Card sample(String name) {
        return switch (name) {
            case "summary" -> Card.of("Fine-tuning", RichText.markdown(SUMMARY));
            case "question" ->
                Card.of("Today's question", RichText.markdown("Which is frozen?\n\n- **A** the base\n- **B** the head"))
                        .with(
                                new Button("A", "A", new Action("answer", "41 1")),
                                new Button("B", "B", new Action("answer", "41 2")));
            case "short-answer" ->
                Card.of("Today's question", RichText.plain("Name one way."))
                        .with(new Form("Your answer", new Action("answer", "42"), 1_000));
            case "menu" ->
                Card.of("Sections", RichText.plain("Which one?"))
                        .with(IntStream.rangeClosed(1, 7)
                                .mapToObj(i ->
                                        new Button("s" + i, "Section " + i, new Action("summary", "intro/part-" + i)))
                                .toArray(Button[]::new));
            default ->
                Card.of("That did not work", RichText.plain("Please try <again> & again."))
                        .tone(Card.Tone.FAILURE);
        };
    }

    private static String words(Card card) {
        StringBuilder words = new StringBuilder();
        SlackCard.messages(card)
                .forEach(message -> words.append(new SlackCall("m", SlackTextTest.json(message)).words())
                        .append(' '));
        return words.toString().strip();
    }

    private static JsonNode json(Object value) {
        try {
            return JSON.readTree(GsonFactory.createSnakeCase().toJson(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
