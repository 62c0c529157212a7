package dev.lectern.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "CORRECT, 1, KEY, 10, 10",
        "PARTLY_CORRECT, 0.5, PART_OF_KEY, 5, 10",
        "PARTLY_CORRECT, 0.25, PART_OF_KEY, 3, 10",
        "INCORRECT, 0, NOT_THE_KEY, 0, 10",
        "UNDECIDED, 0, NO_PRECISE_EVIDENCE, 5, 10",
        "PARTICIPATED, 0, OWN_WORDS, 5, 10",
        "INCORRECT, 0, EMPTY, 0, 0",
        "INCORRECT, 0, COPIED_STEM, 0, 0"
    })
    void pointsFollowTheVerdict(Outcome outcome, double mark, Reason reason, int graded, int participation) {
        Verdict verdict = new Verdict(outcome, mark, reason);

        assertThat(Points.GRADED.of(verdict)).isEqualTo(graded);
        assertThat(Points.PARTICIPATION.of(verdict)).isEqualTo(participation);
    }
}
