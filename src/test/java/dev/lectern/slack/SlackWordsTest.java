package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackWordsTest {
    private final SlackWords words = new SlackWords("ml-101", Set.of("quiz", "my"));

    @ParameterizedTest
    @CsvSource({
        "Say `/quiz today`.,Say `/ml-101 quiz today`.",
        "- item: `/my`,- item: `/ml-101 my`",
        "**Say `/my name Ada`**,**Say `/ml-101 my name Ada`**",
        "`/quizzes`,`/quizzes`",
        "`/usr/bin`,`/usr/bin`",
        "a plain /quiz,a plain /quiz",
        "`quiz`,`quiz`",
        "`/`,`/`"
    })
    void ourWordsFollowOurCommand(String markdown, String shown) {
        Card card = words.in(Card.of("", RichText.markdown(markdown)));

        assertThat(card.body()).containsExactly(RichText.markdown(shown));
    }

    @Test
    void codeInAFenceIsLeftAlone() {
        RichText fence = RichText.markdown("```\n/quiz\n```");

        assertThat(words.in(Card.of("", fence)).body()).containsExactly(fence);
    }

    @Test
    void titlesAndButtonsSayItAsWellAndDoTheSame() {
        Card card = words.in(Card.of("/quiz").with(new Button("my", "/my", Action.of("my"))));

        assertThat(card.title()).isEqualTo("/ml-101 quiz");
        assertThat(card.buttons()).containsExactly(new Button("my", "/ml-101 my", Action.of("my")));
    }

    @Test
    void theTextThatOthersReadStaysAsItIs() {
        RichText shared = RichText.markdown("`/quiz`");

        words.in(Card.of("", shared));

        assertThat(shared.markdown()).isEqualTo("`/quiz`");
    }
}
