package dev.lectern.score;

import static dev.lectern.score.Days.WRONG;
import static dev.lectern.score.Days.answer;
import static dev.lectern.score.Days.midnight;
import static dev.lectern.score.Days.noon;
import static dev.lectern.score.Days.student;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Reason;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakTest {

    /** One letter per day: a answered, m missed, l answered late, o still open and not answered, d open and answered, w
     * answered and withdrawn, x missed and withdrawn.
     */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "a, 1, 1",
        "aaa, 3, 3",
        "aam, 0, 2",
        "aama, 1, 2",
        "aamaaa, 3, 3",
        "mmma, 1, 1",
        "aao, 2, 2",
        "aad, 3, 3",
        "aamo, 0, 2",
        "aala, 1, 2",
        "o, 0, 0",
        "awa, 2, 2",
        "axa, 2, 2",
        "amwa, 1, 1",
        "aaw, 2, 2",
        "w, 0, 0"
    })
    void slotsAnsweredInARowMakeAStreak(String days, int current, int longest) {
        assertThat(streak(days)).isEqualTo(new Streak(current, longest));
    }

    @Test
    void anAnswerThatHoldsNothingDoesNotCount() {
        List<GradedAnswer> answers =
                List.of(answer(1, 1, WRONG), answer(2, 1, Verdict.incorrect(Reason.COPIED_STEM)), answer(3, 1, WRONG));

        assertThat(Streak.of(Scores.of(answers, Days.askings(3), ScoringRules.DEFAULT, noon(3)), student(1)))
                .isEqualTo(new Streak(1, 1));
    }

    private static Streak streak(String days) {
        boolean lastIsOpen = days.matches(".*[od]");
        Instant now = lastIsOpen ? noon(days.length()) : midnight(days.length() + 1);
        List<GradedAnswer> answers = IntStream.rangeClosed(1, days.length())
                .filter(day -> "aldw".indexOf(days.charAt(day - 1)) >= 0)
                .mapToObj(day -> answer(day, 1, WRONG, days.charAt(day - 1) == 'l' ? midnight(day + 1) : noon(day)))
                .toList();
        List<Asking> askings = Days.askings(days.length()).stream()
                .map(asking -> isWithdrawn(days, asking) ? asking.withdrawn("Ambiguous.") : asking)
                .toList();
        return Streak.of(Scores.of(answers, askings, ScoringRules.DEFAULT, now), student(1));
    }

    private static boolean isWithdrawn(String days, Asking asking) {
        return "wx".indexOf(days.charAt((int) asking.id().value() - 1)) >= 0;
    }
}
