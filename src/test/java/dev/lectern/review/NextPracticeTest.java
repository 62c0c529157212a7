package dev.lectern.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.testing.QuizItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextPracticeTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final List<Question> questions = IntStream.range(0, 6)
            .<Question>mapToObj(i -> QuizItems.trueFalse("basics", "Statement " + i + ".", true))
            .toList();
    private final List<PracticeRound.Outcome> latest = new ArrayList<>();

    @Test
    void unseenQuestionsComeFirstFromNearTheStart() {
        Set<Question> drawn = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            drawn.add(choose(seed));
        }

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(questions.subList(0, NextPractice.WINDOW));
    }

    @Test
    void anUnseenQuestionComesBeforeOneThatWentWrong() {
        answered(0, Outcome.INCORRECT);
        answered(1, Outcome.CORRECT);

        assertThat(questions.subList(2, 5)).contains(choose(1));
    }

    @Test
    void whatWentWrongComesBackBeforeWhatWentWellLongestAgoFirst() {
        answered(3, Outcome.CORRECT);
        answered(4, Outcome.UNDECIDED);
        answered(1, Outcome.INCORRECT);
        answered(0, Outcome.PARTLY_CORRECT);
        answered(2, Outcome.CORRECT);
        answered(5, Outcome.PARTICIPATED);

        assertThat(rounds(5, Outcome.CORRECT)).containsExactly(4, 1, 0, 3, 2);
    }

    @Test
    void theQuestionAnsweredLastDoesNotComeBackAtOnce() {
        IntStream.range(0, 6).forEach(i -> answered(i, i == 5 ? Outcome.INCORRECT : Outcome.CORRECT));

        assertThat(choose(1)).isEqualTo(questions.get(0));
    }

    @Test
    void theOnlyQuestionComesBackAllTheSame() {
        answered(0, Outcome.INCORRECT);

        assertThat(NextPractice.choose(questions.subList(0, 1), latest, new Random(1)))
                .contains(questions.get(0));
    }

    @Test
    void withoutQuestionsThereIsNothingToPractise() {
        assertThat(NextPractice.choose(List.of(), latest, new Random(1))).isEmpty();
    }

    private List<Integer> rounds(int count, Outcome outcome) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int next = questions.indexOf(choose(1));
            order.add(next);
            answered(next, outcome);
        }
        return order;
    }

    private Question choose(int seed) {
        return NextPractice.choose(questions, latest, new Random(seed)).orElseThrow();
    }

    private void answered(int question, Outcome outcome) {
        Question one = questions.get(question);
        int minutes = latest.size();
        latest.add(new PracticeRound.Outcome(one.id(), outcome, START.plusSeconds(60L * minutes)));
    }
}
