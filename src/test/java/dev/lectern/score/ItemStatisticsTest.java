package dev.lectern.score;

import static dev.lectern.score.Days.CORRECT;
import static dev.lectern.score.Days.HALF;
import static dev.lectern.score.Days.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lectern.course.CourseId;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemStatisticsTest {
    private static final double CLOSE = 1e-9;

    private final List<Asking> askings = new ArrayList<>(Days.askings(3));
    private final List<GradedAnswer> answers = new ArrayList<>();

    @Test
    void facilityIsTheMeanMark() {
        give(1, CORRECT, CORRECT, HALF, WRONG);

        assertThat(item(1).facility()).isEqualTo(0.625, within(CLOSE));
        assertThat(item(1).answers()).isEqualTo(4);
    }

    @Test
    void whatIsUndecidedOrAReflectionIsCountedButNotJudged() {
        give(1, Verdict.undecided(), new Verdict(Outcome.PARTICIPATED, 0, Reason.OWN_WORDS));

        assertThat(item(1).answers()).isEqualTo(2);
        assertThat(item(1).judged()).isZero();
        assertThat(item(1).facility()).isNull();
        assertThat(item(1).discrimination()).isNull();
    }

    /** Marks 1, 1, 0, 0 beside rests 1, 0.5, 0.5, 0: r = 0.5 / sqrt(1 * 0.5). */
    @Test
    void discriminationIsTheCorrelationWithTheRest() {
        give(1, CORRECT, CORRECT, WRONG, WRONG);
        give(2, CORRECT, CORRECT, WRONG, WRONG);
        give(3, CORRECT, WRONG, CORRECT, WRONG);

        assertThat(item(1).discrimination()).isEqualTo(Math.sqrt(0.5), within(CLOSE));
    }

    @Test
    void discriminationIsNotDefinedForTwoStudentsOrWithoutASpread() {
        give(1, CORRECT, WRONG);
        give(2, CORRECT, WRONG);
        assertThat(item(1).discrimination()).isNull();

        answers.clear();
        give(1, CORRECT, CORRECT, CORRECT);
        give(2, CORRECT, WRONG, CORRECT);
        assertThat(item(1).discrimination()).isNull();
        assertThat(item(2).discrimination()).isNull();
    }

    @Test
    void whoAnsweredNothingElseSaysNothingAboutTheRest() {
        give(1, CORRECT, CORRECT, WRONG, WRONG);
        give(2, CORRECT, CORRECT);

        assertThat(item(1).discrimination()).isNull();
    }

    @Test
    void aQuestionThatTheBestGetWrongAndTheOthersRightIsSuspected() {
        give(1, WRONG, WRONG, CORRECT, CORRECT, CORRECT, CORRECT);
        give(2, CORRECT, CORRECT, WRONG, WRONG, WRONG, WRONG);
        give(3, CORRECT, CORRECT, CORRECT, WRONG, WRONG, WRONG);

        assertThat(item(1).discrimination()).isNegative();
        assertThat(item(1).possiblyWrongKey()).isTrue();
    }

    @Test
    void aDistractorAheadOfTheKeyAmongTheBestIsSuspectedHoweverTheOthersDo() {
        Question choice = QuizItems.choice("Which one?", "A", "one", "two", "three");
        askings.set(0, ask(1, choice));
        pick("B", "B", "A", "C", "C", "C", "C", "C", "C");
        give(2, CORRECT, CORRECT, CORRECT, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG);

        ItemFigures figures = item(1);

        assertThat(figures.discrimination()).isPositive();
        assertThat(figures.possiblyWrongKey()).isTrue();
        assertThat(figures.distractor()).isEqualTo(new ItemFigures.Distractor("C", 6));
    }

    @Test
    void fewerThanFiveJudgedAnswersAccuseNoKey() {
        give(1, WRONG, WRONG, CORRECT, CORRECT);
        give(2, CORRECT, CORRECT, WRONG, WRONG);

        assertThat(item(1).discrimination()).isNegative();
        assertThat(item(1).possiblyWrongKey()).isFalse();
    }

    @Test
    void aGoodQuestionIsNotSuspected() {
        give(1, CORRECT, CORRECT, CORRECT, WRONG, WRONG, WRONG);
        give(2, CORRECT, CORRECT, CORRECT, WRONG, WRONG, WRONG);

        assertThat(item(1).possiblyWrongKey()).isFalse();
        assertThat(item(1).distractor()).isEqualTo(new ItemFigures.Distractor("False", 3));
    }

    @Test
    void lateAnswersAndWithdrawnAskingsAreLeftOut() {
        give(1, CORRECT);
        answers.add(Days.answer(1, 2, WRONG, Days.midnight(2)));
        give(2, CORRECT);
        askings.set(1, askings.get(1).withdrawn("It was ambiguous."));

        List<ItemFigures> figures = ItemStatistics.of(scores());

        assertThat(figures)
                .singleElement()
                .satisfies(item -> assertThat(item.answers()).isEqualTo(1));
    }

    @Test
    void aQuestionAskedTwiceIsOneItemAndNotPartOfItsOwnRest() {
        Question same = askings.get(0).question();
        askings.set(1, ask(2, same));
        give(1, CORRECT, CORRECT, WRONG);
        give(2, CORRECT, CORRECT, WRONG);

        assertThat(ItemStatistics.of(scores())).singleElement().satisfies(item -> {
            assertThat(item.answers()).isEqualTo(6);
            assertThat(item.discrimination()).isNull();
        });
    }

    private static Asking ask(int day, Question question) {
        Asking plain = Days.asking(day, question);
        OptionOrder order = question instanceof dev.lectern.quiz.MultipleChoice choice
                ? OptionOrder.authors(choice.options().size())
                : OptionOrder.NONE;
        return new Asking(new AskingId(day), new CourseId("physics"), plain.slot(), question, order);
    }

    private void give(int day, Verdict... byStudent) {
        IntStream.range(0, byStudent.length)
                .forEach(student -> answers.add(Days.answer(day, student + 1, byStudent[student])));
    }

    private void pick(String... letters) {
        for (int student = 0; student < letters.length; student++) {
            Verdict verdict = letters[student].equals("A") ? CORRECT : WRONG;
            answers.add(new GradedAnswer(
                    new AskingId(1), new StudentNumber(student + 1), letters[student], verdict, Days.noon(1), null));
        }
    }

    private ItemFigures item(int day) {
        Question question = askings.get(day - 1).question();
        return ItemStatistics.of(scores()).stream()
                .filter(figures -> figures.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Scores scores() {
        return Scores.of(answers, askings, ScoringRules.DEFAULT, Days.noon(10));
    }
}
