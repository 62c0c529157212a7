package dev.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrueFalseGradingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "T",
                "t.",
                "Yes",
                "y",
                "TRUE!",
                "**True**",
                "right",
                "correct",
                "it is true",
                "I think it's true",
                "True, because it scales",
                "yes because it scales",
                "ture",
                "The statement is true.",
                "True — always",
                "(true)",
                "t)"
            })
    void theseWordsSayTrue(String raw) {
        assertThat(TrueFalseGrading.read(raw)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "F",
                "f.",
                "No",
                "n",
                "FALSE",
                "`false`",
                "wrong",
                "incorrect",
                "not true",
                "it's false",
                "untrue",
                "it is not true",
                "False. It needs more data.",
                "False — it depends",
                "no, it does not",
                "flase",
                "the answer is no",
                "False since others work"
            })
    void theseWordsSayFalse(String raw) {
        assertThat(TrueFalseGrading.read(raw)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true or false",
                "yes and no",
                "no idea",
                "maybe",
                "not false",
                "True. No, false",
                "tf",
                "t/f",
                "1",
                "depends",
                "true for some, false for others",
                "I don't know",
                "not sure",
                "A"
            })
    void theseWordsSayNeither(String raw) {
        assertThat(TrueFalseGrading.read(raw)).isEmpty();
    }

    @Test
    void theAnswerIsHeldAgainstTheKey() {
        Grader grader = new Grader(new Vocabulary(Set.of()));
        TrueFalse question = QuizItems.trueFalse("basics", "Training from scratch is best.", false);

        assertThat(grader.grade(question, OptionOrder.NONE, "no"))
                .isEqualTo(new Grade.Graded(Verdict.correct(Reason.KEY)));
        assertThat(grader.grade(question, OptionOrder.NONE, "T"))
                .isEqualTo(new Grade.Graded(Verdict.incorrect(Reason.NOT_THE_KEY)));
        assertThat(grader.grade(question, OptionOrder.NONE, "perhaps")).isInstanceOf(Grade.Unreadable.class);
    }
}
