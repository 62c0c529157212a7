package dev.lectern.score;

import static dev.lectern.score.Days.CORRECT;
import static dev.lectern.score.Days.HALF;
import static dev.lectern.score.Days.WRONG;
import static dev.lectern.score.Days.answer;
import static dev.lectern.score.Days.midnight;
import static dev.lectern.score.Days.noon;
import static dev.lectern.score.Days.student;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
    private static final ScoringRules AT_CLOSE = new ScoringRules(Points.GRADED, Feedback.AT_CLOSE);

    @Test
    void equalPointsShareARankAndTheNextRankCountsThemAll() {
        Leaderboard board =
                board(answer(1, 1, CORRECT), answer(1, 2, CORRECT), answer(1, 3, HALF), answer(1, 4, WRONG));

        assertThat(board.top())
                .containsExactly(
                        new Standing(1, student(1), 10, 1),
                        new Standing(1, student(2), 10, 1),
                        new Standing(3, student(3), 5, 1));
        assertThat(board.of(student(4))).contains(new Standing(4, student(4), 0, 1));
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        List<GradedAnswer> answers = new ArrayList<>();
        for (int student = 1; student <= 6; student++) {
            answers.add(answer(1, student, student % 2 == 0 ? CORRECT : WRONG));
            answers.add(answer(2, student, CORRECT));
        }
        List<Standing> expected = board(noon(2), ScoringRules.DEFAULT, answers).top();

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(answers, new Random(round));
            assertThat(board(noon(2), ScoringRules.DEFAULT, answers).top()).isEqualTo(expected);
        }
    }

    @Test
    void answersToWhatWasWithdrawnCountForNothingNotEvenAsAnswered() {
        List<Asking> askings =
                List.of(Days.askings(1).get(0), Days.askings(2).get(1).withdrawn("Ambiguous."));
        List<GradedAnswer> answers = List.of(answer(1, 1, HALF), answer(2, 1, CORRECT), answer(2, 2, CORRECT));

        Scores scores = Scores.of(answers, askings, ScoringRules.DEFAULT, noon(3));

        assertThat(Leaderboard.of(scores, everyone -> true).top()).containsExactly(new Standing(1, student(1), 5, 1));
        assertThat(scores.givenBy(student(2))).isEmpty();
    }

    @Test
    void ranksAreComputedAmongThoseShown() {
        Scores scores = Scores.of(
                List.of(answer(1, 1, CORRECT), answer(1, 2, HALF)), Days.askings(1), ScoringRules.DEFAULT, noon(1));

        Leaderboard board = Leaderboard.of(scores, number -> number.value() != 1);

        assertThat(board.top()).containsExactly(new Standing(1, student(2), 5, 1));
        assertThat(board.of(student(1))).isEmpty();
    }

    @Test
    void onlyTheTopTenAreShown() {
        Leaderboard board = board(noon(12), ScoringRules.DEFAULT, classOf(12));

        assertThat(board.top()).extracting(Standing::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void inASmallClassOnlyWhoIsLastSeesTheLastPlace() {
        Leaderboard board = board(noon(4), ScoringRules.DEFAULT, classOf(4));

        assertThat(board.top()).extracting(Standing::rank).containsExactly(1, 2, 3);
        assertThat(board.top(student(2))).extracting(Standing::rank).containsExactly(1, 2, 3);
        assertThat(board.top(student(4))).extracting(Standing::rank).containsExactly(1, 2, 3, 4);
        assertThat(ranksAround(board, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void aLastPlaceThatIsSharedUpIntoTheTopTenIsNotShownEither() {
        List<GradedAnswer> answers = new ArrayList<>(classOf(9));
        for (int student = 10; student <= 12; student++) {
            answers.add(answer(9, student, WRONG));
        }

        Leaderboard board = board(noon(9), ScoringRules.DEFAULT, answers);

        assertThat(board.top()).extracting(Standing::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(board.around(student(12))).extracting(Standing::student).containsExactly(student(12));
    }

    @Test
    void whereAllShareTheFirstPlaceAllAreShown() {
        Leaderboard board = board(answer(1, 1, CORRECT), answer(1, 2, CORRECT));

        assertThat(board.top()).extracting(Standing::rank).containsExactly(1, 1);
    }

    @Test
    void aStudentSeesTwoAboveAndTwoBelow() {
        Leaderboard board = board(noon(14), ScoringRules.DEFAULT, classOf(14));

        assertThat(ranksAround(board, 7)).containsExactly(5, 6, 7, 8, 9);
        assertThat(ranksAround(board, 1)).containsExactly(1, 2, 3);
        assertThat(ranksAround(board, 99)).isEmpty();
    }

    @Test
    void anotherStudentsLastPlaceIsNeverShownBelowTheTopTen() {
        Leaderboard board = board(noon(14), ScoringRules.DEFAULT, classOf(14));

        assertThat(ranksAround(board, 13)).containsExactly(11, 12, 13);
        assertThat(ranksAround(board, 14)).containsExactly(12, 13, 14);
    }

    @Test
    void answersToOpenAskingsDoNotMoveTheScoreWhereFeedbackWaitsForTheClose() {
        List<GradedAnswer> answers = List.of(answer(1, 1, CORRECT), answer(2, 1, CORRECT));

        assertThat(pointsOfOne(midnight(3).minusMillis(1), AT_CLOSE, answers)).containsExactly(10);
        assertThat(pointsOfOne(midnight(3), AT_CLOSE, answers)).containsExactly(20);
        assertThat(pointsOfOne(noon(2), ScoringRules.DEFAULT, answers)).containsExactly(20);
        assertThat(pointsOfOne(noon(1), AT_CLOSE, answers)).isEmpty();
    }

    @Test
    void lateAnswersCountNothing() {
        Scores scores = Scores.of(
                List.of(
                        answer(1, 1, CORRECT, midnight(2)),
                        answer(2, 1, CORRECT, midnight(3).minusMillis(1))),
                Days.askings(2),
                ScoringRules.DEFAULT,
                noon(5));

        assertThat(scores.countedOf(student(1))).extracting(ScoredAnswer::late).containsExactly(true, false);
        assertThat(Leaderboard.of(scores, anyone -> true).top()).containsExactly(new Standing(1, student(1), 10, 1));
    }

    @Test
    void theEarliestOfSeveralAnswersToOneAskingCounts() {
        assertThat(board(answer(1, 1, WRONG, noon(1).plusSeconds(1)), answer(1, 1, CORRECT, noon(1)))
                        .top())
                .containsExactly(new Standing(1, student(1), 10, 1));
    }

    @Test
    void answersToUnknownAskingsAreLeftOut() {
        assertThat(board(answer(77, 1, CORRECT)).isEmpty()).isTrue();
    }

    private static List<Integer> pointsOfOne(Instant now, ScoringRules rules, List<GradedAnswer> answers) {
        return board(now, rules, answers).top().stream().map(Standing::points).toList();
    }

    private static List<Integer> ranksAround(Leaderboard board, int student) {
        return board.around(student(student)).stream().map(Standing::rank).toList();
    }

    /** Student n answered from day n on, so that student 1 leads and nobody ties. */
    private static List<GradedAnswer> classOf(int size) {
        return IntStream.rangeClosed(1, size)
                .boxed()
                .flatMap(student -> IntStream.rangeClosed(student, size).mapToObj(day -> answer(day, student, CORRECT)))
                .toList();
    }

    private static Leaderboard board(GradedAnswer... answers) {
        return board(noon(1), ScoringRules.DEFAULT, List.of(answers));
    }

    private static Leaderboard board(Instant now, ScoringRules rules, List<GradedAnswer> answers) {
        return Leaderboard.of(Scores.of(answers, Days.askings(14), rules, now), (StudentNumber anyone) -> true);
    }
}
