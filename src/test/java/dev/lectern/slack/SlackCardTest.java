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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlackCardTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
