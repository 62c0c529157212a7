package dev.lectern.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Gradebook.Person;
import dev.lectern.score.Gradebook.Row;
import dev.lectern.score.Gradebook.Total;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradebookTest {
    private static final Person ADA = new Person(new StudentNumber(1), null, "Ada", Days.midnight(1));
    private static final ScoringRules AT_CLOSE = new ScoringRules(Points.GRADED, Feedback.AT_CLOSE);

    private static Row row(List<GradedAnswer> answers, List<Asking> askings, Instant now, Person person) {
        return Gradebook.of(answers, askings, ScoringRules.DEFAULT, now, List.of(person))
                .rows()
                .get(0);
    }

    @Test
    void totalsAreOfWhatWasOpenToTheStudent() {
        List<GradedAnswer> answers = List.of(
                Days.answer(1, 1, Days.CORRECT),
                Days.answer(2, 1, Days.HALF),
                Days.answer(3, 1, Verdict.undecided()),
                Days.answer(1, 2, Days.CORRECT));

        Row row = row(answers, Days.askings(4), Days.midnight(5), ADA);

        assertThat(row.total()).isEqualTo(new Total(20, 40, 3, 4, 1));
        assertThat(row.total().share()).isEqualTo(0.5);
        assertThat(row.cell(new AskingId(4)))
                .hasValueSatisfying(missed -> assertThat(missed.answer()).isNull());
    }

    @Test
    void whatClosedBeforeJoiningCountsForNothingEvenIfAnsweredLate() {
        Person late = new Person(new StudentNumber(1), null, "Ada", Days.noon(3));
        List<GradedAnswer> answers = List.of(Days.answer(1, 1, Days.CORRECT, Days.noon(3)));

        Row row = row(answers, Days.askings(3), Days.midnight(4), late);

        assertThat(row.total()).isEqualTo(new Total(0, 10, 0, 1, 0));
        assertThat(row.cells()).hasSize(2);
    }

    @Test
    void aLateAnswerIsThereWithoutPoints() {
        List<GradedAnswer> answers = List.of(Days.answer(1, 1, Days.CORRECT, Days.noon(2)));

        Row row = row(answers, Days.askings(1), Days.midnight(3), ADA);

        assertThat(row.total()).isEqualTo(new Total(0, 10, 0, 1, 0));
        assertThat(row.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.late()).isTrue());
    }

    @Test
    void whatIsStillOpenIsNotHeldAgainstWhoHasNotAnswered() {
        Row row = row(List.of(), Days.askings(2), Days.noon(2), ADA);

        assertThat(row.total()).isEqualTo(new Total(0, 10, 0, 1, 0));
    }

    @Test
    void whatDoesNotCountYetIsNotInIt() {
        Gradebook book = Gradebook.of(
                List.of(Days.answer(2, 1, Days.CORRECT)), Days.askings(2), AT_CLOSE, Days.noon(2), List.of(ADA));

        assertThat(book.askings()).extracting(asking -> asking.id().value()).containsExactly(1L);
        assertThat(book.rows().get(0).total().points()).isZero();
    }

    @Test
    void aWithdrawnQuestionIsShownAndCountsForNothing() {
        List<Asking> askings = new ArrayList<>(Days.askings(1));
        askings.set(0, askings.get(0).withdrawn("two keys"));

        Row row = row(List.of(Days.answer(1, 1, Days.CORRECT)), askings, Days.midnight(3), ADA);

        assertThat(row.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.points()).isZero());
        assertThat(row.total()).isEqualTo(new Total(0, 0, 0, 0, 0));
        assertThat(row.total().share()).isNull();
    }
}
