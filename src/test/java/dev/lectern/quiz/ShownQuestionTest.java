package dev.lectern.quiz;

import static dev.lectern.testing.QuizItems.choice;
import static dev.lectern.testing.QuizItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.RichText;
import dev.lectern.testing.QuizItems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownQuestionTest {
    /** The author's A is shown as B, B as C, C as A; D stays. */
    private static final OptionOrder TURNED = new OptionOrder(List.of(2, 0, 1, 3));

    @Test
    void optionsComeInShownOrder() {
        ShownQuestion shown = ShownQuestion.of(choice("Which?", "CD", "red", "green", "blue", "white"), TURNED);

        assertThat(shown.options()).extracting(RichText::plain).containsExactly("blue", "red", "green", "white");
        assertThat(shown.several()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Both A and C | Both A and B",
                "Both A and B | Both B and C",
                "A, B and C | A, B and C",
                "Neither B nor C | Neither A nor C",
                "Only C | Only A",
                "All of the above except A | All of the above except B",
                "**A** and *B* | **B** and *C*",
                "both a and c | both a and b",
                "Options (A) & (B) | Options (B) & (C)",
                "A better `A and B` | A better `A and B`",
                "All of the above | All of the above"
            })
    void referencesInOptionsNameTheShownLetters(String authored, String shown) {
        MultipleChoice question = choice("Which?", "D", "red", "green", "blue", authored);

        assertThat(ShownQuestion.of(question, TURNED).options().get(3)).isEqualTo(RichText.markdown(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why is option B wrong? | Why is option C wrong?",
                "Which of options A and C is older? | Which of options B and A is older?",
                "A plan for vitamin C? | A plan for vitamin C?"
            })
    void referencesInStemsNameTheShownLetters(String authored, String shown) {
        MultipleChoice question = choice(authored, "A", "red", "green", "blue", "white");

        assertThat(ShownQuestion.of(question, TURNED).stem()).isEqualTo(RichText.markdown(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Option B is a distractor. | Option C is a distractor.",
                "The correct answer is C. | The correct answer is A.",
                "The answer is (A), because. | The answer is (B), because.",
                "B is wrong: too slow. | C is wrong: too slow.",
                "A is incorrect. A model learns. | B is incorrect. A model learns.",
                "Both A and C are too slow. | Both B and A are too slow.",
                "A and **B** are wrong. | B and **C** are wrong.",
                "Answers A, B and D are wrong. | Answers B, C and D are wrong.",
                "Vitamin C and C++ are not option C. | Vitamin C and C++ are not option A.",
                "Run `answer A` for answer A. | Run `answer A` for answer B.",
                "No letters at all. | No letters at all."
            })
    void referencesInExplanationsNameTheShownLetters(String authored, String shown) {
        MultipleChoice question = choice(item("basics", "Which?", authored), "A", "red", "green", "blue", "white");

        assertThat(ShownKey.of(question, TURNED).explanation()).isEqualTo(RichText.markdown(shown));
    }

    @Test
    void labelsThatBeginTheLinesOfAnExplanationNameTheShownLetters() {
        MultipleChoice question = choice(
                item("basics", "Which?", "- A: too slow\n- B: too old\n\n```\nA: code\n```\n"),
                "C",
                "red",
                "green",
                "blue");

        String explanation = ShownKey.of(question, new OptionOrder(List.of(2, 0, 1)))
                .explanation()
                .markdown();

        assertThat(explanation).contains("- B: too slow", "- C: too old", "\nA: code\n");
    }

    @Test
    void theOriginalIsNeverChanged() {
        MultipleChoice question = choice("Which?", "D", "red", "green", "blue", "Both A and B");

        ShownQuestion.of(question, TURNED);

        assertThat(question.options().get(3).plain()).isEqualTo("Both A and B");
    }

    @Test
    void theKeyIsNamedByItsShownLetters() {
        ShownKey key = ShownKey.of(choice("Which?", "BC", "red", "green", "blue", "white"), TURNED);

        assertThat(key.right()).extracting(ShownKey.Right::letter).containsExactly("A", "C");
        assertThat(key.right()).extracting(right -> right.text().plain()).containsExactly("blue", "green");
    }

    @Test
    void questionsWithoutOptionsShowTheirAnswer() {
        assertThat(ShownKey.of(QuizItems.trueFalse("basics", "So.", false), OptionOrder.NONE)
                        .right())
                .containsExactly(new ShownKey.Right(null, RichText.plain("False")));
        assertThat(ShownKey.of(QuizItems.shortAnswer("Who?", "Ada", "Ada Lovelace"), OptionOrder.NONE)
                        .right())
                .containsExactly(new ShownKey.Right(null, RichText.plain("Ada")));
        assertThat(ShownKey.of(QuizItems.reflection("Think."), OptionOrder.NONE).right())
                .isEmpty();
    }
}
