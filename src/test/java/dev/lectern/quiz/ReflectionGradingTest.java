package dev.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReflectionGradingTest {
    private static final Reflection QUESTION =
            QuizItems.reflection("Which paradigm would you choose for a startup, and why?");

    @Test
    void takingPartCounts() {
        assertThat(grade("Fine-tuning: we have little data."))
                .isEqualTo(new Verdict(Outcome.PARTICIPATED, 0, Reason.OWN_WORDS));
        assertThat(grade("word ".repeat(5_000))).isEqualTo(new Verdict(Outcome.PARTICIPATED, 0, Reason.OWN_WORDS));
    }

    @Test
    void nothingDoesNotCount() {
        assertThat(grade(" ")).isEqualTo(Verdict.incorrect(Reason.EMPTY));
        assertThat(grade("idk")).isEqualTo(Verdict.incorrect(Reason.EMPTY));
    }

    @Test
    void theQuestionGivenBackDoesNotCount() {
        assertThat(grade("which paradigm would you choose for a startup and why"))
                .isEqualTo(Verdict.incorrect(Reason.COPIED_STEM));
    }

    private static Verdict grade(String raw) {
        Grader grader = new Grader(new Vocabulary(Set.of()));
        return ((Grade.Graded) grader.grade(QUESTION, OptionOrder.NONE, raw)).verdict();
    }
}
