package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTitlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knowledge check: a fair test",
                "Quiz",
                "3. Quiz 2",
                "🧠 Test yourself!",
                "Check your understanding",
                "Exercises",
                "Final reflection",
                "Reflection & Discussion",
                "Looking back",
                "One question to take home",
                "Takeaways",
                "Key Take-aways from this lecture",
                "What to remember from this lecture",
                "The lecture in six lines",
                "Summary",
                "Chapter summary",
                "Key points",
                "Conclusion",
                "Wrap-up",
                "References",
                "Further reading and links",
                "Lesson overview",
                "Assignment",
                "Practice"
            })
    void aSectionOfThisTitleTeachesNothingNew(String title) {
        assertThat(PlainTitles.matches(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fine-tuning",
                "Summary statistics",
                "Question answering",
                "Questions a model cannot answer",
                "Discussion of the results",
                "Practice makes perfect",
                "Overview of transformers",
                "Conclusions one may draw",
                "Sources of bias",
                "Training in five stages",
                "Reflective surfaces",
                "Контрольная работа",
                ""
            })
    void aSectionOfThisTitleMayTeachSomething(String title) {
        assertThat(PlainTitles.matches(title)).isFalse();
    }
}
