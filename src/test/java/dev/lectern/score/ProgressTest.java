package dev.lectern.score;

import static dev.lectern.score.Days.CORRECT;
import static dev.lectern.score.Days.HALF;
import static dev.lectern.score.Days.WRONG;
import static dev.lectern.score.Days.answer;
import static dev.lectern.score.Days.midnight;
import static dev.lectern.score.Days.noon;
import static dev.lectern.score.Days.student;
import static dev.lectern.testing.QuizItems.trueFalse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Question A1 = trueFalse("atoms", "One.", true);
    private static final Question A2 = trueFalse("atoms", "Two.", true);
    private static final Question A3 = trueFalse("atoms", "Three.", true);
    private static final Question B1 = trueFalse("bonds", "One.", true);
    private static final List<Question> QUESTIONS = List.of(A1, A2, A3, B1);

    @Test
    void eachLectureShowsWhatWasAnsweredOutOfItsQuestions() {
        List<Asking> askings = List.of(Days.asking(1, A1), Days.asking(2, A2), Days.asking(3, A3));

        List<Progress> progress = progress(
                askings,
                answer(1, 1, CORRECT),
                answer(2, 1, HALF),
                answer(3, 1, Verdict.undecided()),
                answer(3, 2, CORRECT));

        assertThat(progress)
                .containsExactly(new Progress("atoms", 3, 1, 1, 1, 20, 3), new Progress("bonds", 0, 0, 0, 0, 0, 1));
    }

    @Test
    void aQuestionAskedAgainCountsOnceAsLastAnswered() {
        List<Asking> askings = List.of(Days.asking(1, B1), Days.asking(2, B1));

        assertThat(progress(askings, answer(1, 1, WRONG), answer(2, 1, CORRECT)))
                .contains(new Progress("bonds", 1, 1, 0, 0, 10, 1));
    }

    @Test
    void lateAnswersAreNoProgress() {
        assertThat(progress(List.of(Days.asking(1, B1)), answer(1, 1, CORRECT, midnight(2))))
                .contains(new Progress("bonds", 0, 0, 0, 0, 0, 1));
    }

    @Test
    void anAnswerToAWithdrawnQuestionIsNoProgress() {
        List<Asking> askings = List.of(Days.asking(1, B1).withdrawn("Ambiguous."), Days.asking(2, A1));

        assertThat(progress(askings, answer(1, 1, CORRECT), answer(2, 1, CORRECT)))
                .containsExactly(new Progress("atoms", 1, 1, 0, 0, 10, 3), new Progress("bonds", 0, 0, 0, 0, 0, 1));
    }

    @Test
    void aLectureThatIsGoneComesLast() {
        List<Asking> askings = List.of(Days.asking(1, trueFalse("gone", "Old.", true)));

        assertThat(progress(askings, answer(1, 1, CORRECT)))
                .extracting(Progress::lecture)
                .containsExactly("atoms", "bonds", "gone");
    }

    private static List<Progress> progress(List<Asking> askings, GradedAnswer... answers) {
        Scores scores = Scores.of(List.of(answers), askings, ScoringRules.DEFAULT, noon(5));
        return Progress.of(scores, student(1), QUESTIONS);
    }
}
