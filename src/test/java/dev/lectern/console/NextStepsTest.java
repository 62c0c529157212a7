package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.chat.Form;
import dev.lectern.lecture.RichText;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A      | A                   | A
            true   | True                | true
            yes    | Yes, I had it       | yes (I had it)
            no     | Not yet             | no (Not yet)
            today  | Today's question    | today (Today's question)
            next   | Next: What to fear  | next (What to fear)
            12     | 12. Catastrophes    | 12 (Catastrophes)
            quiz   | /quiz               | quiz
            list   | Lists of everything | list (Lists of everything)
            """)
    void aButtonIsSaidByItsWordAndWhatItsLabelAdds(String word, String label, String said) {
        Card card = Card.of("").with(button(word, label));

        assertThat(shown(card)).isEqualTo("→ Type " + said + ".");
    }

    @Test
    void manyLongButtonsBecomeAList() {
        Card card = Card.of("")
                .with(
                        button("9", "9. A title that takes some room"),
                        button("10", "10. Another title, and a long one too"));

        assertThat(shown(card))
                .isEqualTo(
                        "→ Type one of these:\n  9   A title that takes some room\n  10  Another title, and a long one too");
    }

    @Test
    void aFormIsSaidWhereItsButtonsDoNotSayEnough() {
        Form form = new Form("A letter, or its words", Action.of("answer"), 100);

        assertThat(shown(Card.of("").with(button("A", "A"), button("B", "B")).with(form)))
                .isEqualTo("→ Type A or B.");
        assertThat(shown(Card.of("").with(form))).isEqualTo("→ Type and press Enter: a letter, or its words");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN,Title,Title",
        "CORRECT,10 points,✓ Correct · 10 points",
        "CORRECT,Correct!,✓ Correct!",
        "CORRECT,'',✓ Correct",
        "PARTLY,5 points,◐ Partly correct · 5 points",
        "INCORRECT,Practice,✗ Not quite · Practice",
        "UNDECIDED,5 points,? Undecided · 5 points",
        "NOTICE,Not found,! Not found",
        "FAILURE,That did not work,!! That did not work",
    })
    void aToneIsToldBySignAndWord(Tone tone, String title, String shown) {
        var lines = new CardText(80, false).lines(Card.of(title).tone(tone));

        assertThat(lines).singleElement().hasToString(shown);
    }

    @Test
    void ordersInTitlesAndLabelsAreTakenOut() {
        Card card = Card.of("a\u001b[2Jb", RichText.plain("c\u0007d")).with(button("e\u009be", "f\rf"));

        assertThat(new CardText(80, true)
                        .lines(card).stream().map(AttributedString::toString).collect(Collectors.joining("\n")))
                .isEqualTo("a[2Jb\n\ncd\n\n→ Type ee (f f).");
    }

    private static Button button(String word, String label) {
        return new Button(word, label, Action.of("do"));
    }

    private static String shown(Card card) {
        return new NextSteps(60)
                .of(card).stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
    }
}
