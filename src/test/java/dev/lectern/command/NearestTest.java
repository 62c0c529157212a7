package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "quiz, quiz, 0",
        "quiz, quizz, 1",
        "quiz, qiuz, 1",
        "quiz, quz, 1",
        "quiz, whiz, 2",
        "'', quiz, 4",
        "summary, my, 5"
    })
    void distanceCountsLettersPutInLeftOutChangedOrSwapped(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
        assertThat(Nearest.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void nothingIsGuessedFromFarAwayOrEndlessWords() {
        List<String> words = List.of("quiz", "my", "leaderboard");

        assertThat(Nearest.to("elephant", words)).isEmpty();
        assertThat(Nearest.to("q", words)).isEmpty();
        assertThat(Nearest.to("q".repeat(1_000_000), words)).isEmpty();
        assertThat(Nearest.to("lead", words)).contains("leaderboard");
    }
}
