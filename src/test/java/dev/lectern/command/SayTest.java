package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.lecture.RichText;
import org.junit.jupiter.api.Test;

class SayTest {
    @Test
    void wordsFillTheGapsInTheOrderOfReading() {
        assertThat(Say.say("**{}** has {}: `/my {}`", "Ada", 3, "name").markdown())
                .isEqualTo("**Ada** has 3: `/my name`");
    }

    @Test
    void nothingInAWordIsTakenAsMarkup() {
        RichText said = Say.say("Hello {} and {}", "**{}** <b>[x](y)", "`z`");

        assertThat(said.plain()).isEqualTo("Hello **{}** <b>[x](y) and `z`");
    }

    @Test
    void aTextOfOneParagraphKeepsItsFormattingAndStaysWhole() {
        RichText option = RichText.markdown("a *fine* `one`");

        assertThat(Say.say("B: {}!", option).markdown()).isEqualTo("B: a *fine* `one`!");
        assertThat(option.markdown()).isEqualTo("a *fine* `one`");
    }

    @Test
    void aLongerTextBecomesOneLineOfWords() {
        assertThat(Say.say("B: {}", RichText.markdown("one\n\n- two")).plain())
                .contains("one")
                .contains("two");
    }

    @Test
    void moreWordsThanGapsAreAMistake() {
        assertThatThrownBy(() -> Say.say("{}", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longWordsAreCutBetweenWords() {
        assertThat(Say.cut("short", 10)).isEqualTo("short");
        assertThat(Say.cut("a rather long title", 12)).isEqualTo("a rather…");
        assertThat(Say.cut("😀".repeat(12), 10)).isEqualTo("😀".repeat(9) + "…");
    }
}
