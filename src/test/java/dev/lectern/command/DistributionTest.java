package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.command.Distribution.Line;
import dev.lectern.course.Slot;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.testing.SampleQuestions;
import dev.lectern.testing.TestClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a class answered, without telling who. */
class DistributionTest {
    private static final Instant CLOSES = Instant.parse("2026-11-24T20:00:00Z");
    private static final Verdict RIGHT = Verdict.correct(Verdict.Reason.KEY);
    private static final Verdict WRONG = Verdict.incorrect(Verdict.Reason.NOT_THE_KEY);

    private static Asking asking(Question question, OptionOrder order) {
        Slot slot = new Slot(LocalDate.of(2026, 11, 24), 1, CLOSES.minusSeconds(3600), CLOSES);
        return new Asking(new AskingId(1), TestClass.COURSE, slot, question, order);
    }

    private static GradedAnswer answer(int student, @Nullable String raw, Verdict verdict, Instant at) {
        return new GradedAnswer(new AskingId(1), new StudentNumber(student), raw, verdict, at, null);
    }

    private static List<GradedAnswer> answers(Verdict verdict, String... raw) {
        return IntStream.range(0, raw.length)
                .mapToObj(i -> answer(i, raw[i], verdict, CLOSES.minusSeconds(60)))
                .toList();
    }

    @Test
    void picksAreCountedUnderTheLettersThatWereShown() {
        OptionOrder order = new OptionOrder(List.of(2, 0, 1, 3));
        Asking asking = asking(SampleQuestions.multipleChoice("q"), order);

        Distribution distribution = Distribution.of(asking, answers(WRONG, "A", "A", "b", "A", "D"));

        assertThat(distribution.lines())
                .containsExactly(
                        new Line("A", 3, true),
                        new Line("B", 1, false),
                        new Line("C", 0, false),
                        new Line("D", 1, false));
    }

    @Test
    void fewerThanFiveAnswersAreOnlyCounted() {
        Asking asking = asking(SampleQuestions.multipleChoice("q"), OptionOrder.authors(4));

        Distribution distribution = Distribution.of(asking, answers(WRONG, "A", "A", "B", "C"));

        assertThat(distribution.lines()).isEmpty();
        assertThat(distribution.text().plain())
                .isEqualTo("4 students answered. How they answered is shown from 5 answers on.");
    }

    @Test
    void lateAnswersAreLeftOut() {
        Asking asking = asking(SampleQuestions.multipleChoice("q"), OptionOrder.authors(4));
        List<GradedAnswer> answers = new ArrayList<>(answers(WRONG, "A", "A", "B", "C"));
        answers.add(answer(9, "C", RIGHT, CLOSES));

        assertThat(Distribution.of(asking, answers).students()).isEqualTo(4);
    }

    @Test
    void trueAndFalseAreToldByWhoWasRight() {
        Asking asking = asking(SampleQuestions.trueFalse("q"), OptionOrder.NONE);
        List<GradedAnswer> answers = new ArrayList<>(answers(RIGHT, "false", "b", "no", "F"));
        answers.add(answer(9, "true", WRONG, CLOSES.minusSeconds(1)));

        assertThat(Distribution.of(asking, answers).lines())
                .containsExactly(new Line("True", 1, false), new Line("False", 4, true));
    }

    @Test
    void whatWasWrittenIsToldByItsVerdictOnly() {
        Asking asking = asking(SampleQuestions.shortAnswer("q"), OptionOrder.NONE);
        List<GradedAnswer> answers = new ArrayList<>(answers(RIGHT, "fine-tuning", "fine-tuning", "fine-tuning"));
        answers.add(answer(8, "a planted word", Verdict.undecided(), CLOSES.minusSeconds(1)));
        answers.add(answer(9, null, Verdict.undecided(), CLOSES.minusSeconds(1)));

        Distribution distribution = Distribution.of(asking, answers);

        assertThat(distribution.lines()).containsExactly(new Line("Correct", 3, null), new Line("Undecided", 2, null));
        assertThat(distribution.text().plain()).doesNotContain("planted");
    }

    @Test
    void theRightOneIsMarkedBySymbolAndWord() {
        Asking asking = asking(SampleQuestions.multipleChoice("q"), OptionOrder.authors(4));

        String text = Distribution.of(asking, answers(WRONG, "A", "A", "B", "C", "C"))
                .text()
                .plain();

        assertThat(text).contains("C ████░░░░░░ 2 ✓ right", "D ░░░░░░░░░░ 0");
    }
}
