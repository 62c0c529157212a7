package dev.lectern.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.testing.SampleQuestions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionJsonTest {

    static Stream<Question> questions() {
        return Stream.of(
                SampleQuestions.trueFalse("q1"),
                SampleQuestions.multipleChoice("q2"),
                SampleQuestions.shortAnswer("q3"),
                SampleQuestions.reflection("q4"),
                new TrueFalse(item(null, "2 < 3"), true),
                new Reflection(item(7, "Why?"), RichText.EMPTY),
                new MultipleChoice(
                        item(8, "Which two?"),
                        Stream.of("a", "b", "c").map(RichText::plain).toList(),
                        new TreeSet<>(List.of(0, 2))));
    }

    private static Item item(Integer number, String stem) {
        return new Item(
                new QuestionId("course/check#0123456789ab"),
                number,
                SectionPath.parse("course/check"),
                "a/b.md",
                1,
                RichText.markdown(stem),
                RichText.EMPTY,
                true);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsReadBackAsItWasWritten(Question question) {
        Question back = QuestionJson.read(QuestionJson.write(question));

        assertThat(back).isEqualTo(question);
        assertThat(back.version()).isEqualTo(question.version());
        assertThat(QuestionJson.write(back)).isEqualTo(QuestionJson.write(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*one* **two** `three` ~~four~~ [five](https://example.org \"t\") ![six](six.png)",
                "```java\nif (a < b && c) { \"x\"; }\n```\n\nafter",
                "| a | b |\n|---|:-:|\n| `x \\| y` | 2 |",
                "- one\n- two\n  - three\n\n1. four\n2. five",
                "> quoted\n> again\n\n* * *\n\nhard  \nbreak",
                "\\*not emphasised\\* and 1\\. no list, # no heading",
                "$a_1 * b_2$ and $$\\sum_{i} x_i$$",
                "- [x] done\n- [ ] open",
                "<b>html</b> &amp; &lt; \u00a0 \uD83E\uDDA6",
            })
    void formattedTextSurvives(String markdown) {
        Question question = new TrueFalse(item(1, markdown), true);

        assertThat(QuestionJson.read(QuestionJson.write(question))).isEqualTo(question);
    }

    @Test
    void plainTextThatLooksLikeMarkdownStaysPlain() {
        String text = "*a* _b_ `c` <d> [e](f) | g | &amp; \\h\n# i\n- j\n1. k";
        Question question = new MultipleChoice(
                item(1, "x"), List.of(RichText.plain(text), RichText.plain("1.")), new TreeSet<>(List.of(0)));

        MultipleChoice back = (MultipleChoice) QuestionJson.read(QuestionJson.write(question));

        assertThat(back.options().get(0).plain().replaceAll("\\s+", " ")).isEqualTo(text.replaceAll("\\s+", " "));
        assertThat(back.options().get(1).plain()).isEqualTo("1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\":\"a\"}", "{\"id\":\"a\",\"id\":\"b\"}", "null"})
    void whatIsNoQuestionIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionJson.read(json));
    }
}
