package dev.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.testing.QuizItems;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericGradingTest {
    private static final Grader GRADER = new Grader(new Vocabulary(Set.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 1,000",
                "1,000 | 1000",
                "1000 | 1e3",
                "1000 | 10^3",
                "1500 | 1.5 × 10³",
                "1000 | 1 000",
                "1000000 | 1,000,000.0",
                "0.5 | .5",
                "0.5 | 1/2",
                "0.5 | 50%",
                "0.5 | 0,5",
                "50% | 50 %",
                "50% | 50 percent",
                "50% | 50",
                "50% | 0.5",
                "3 | three",
                "365 | it is 365",
                "365 | = 365",
                "5 | x = 5",
                "-4 | −4",
                "20 ms | 20 milliseconds",
                "20 ms | 20ms",
                "5 km | 5 Kilometers",
                "$5 | 5 dollars",
                "3.50 | 3.5"
            })
    void theSameNumberIsCorrect(String reference, String answer) {
        assertThat(grade("How much?", reference, answer)).isEqualTo(Outcome.CORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 100",
                "365 | 366",
                "365 | 365.25",
                "4 | -4",
                "50% | 60%",
                "50% | 60",
                "0.5 | 60%",
                "20 ms | 21 ms",
                "3 | four",
                "0.5 | 5",
                "10⁵ molecules | 105 molecules"
            })
    void anotherNumberIsIncorrect(String reference, String answer) {
        assertThat(grade("How much?", reference, answer)).isEqualTo(Outcome.INCORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "365 | not 365",
                "365 | it is not 365",
                "365 | 365 or 366",
                "365 | 360-370",
                "20 ms | 20",
                "20 ms | 20 s",
                "20 ms | 0.02 s",
                "5 mW | 5 MW",
                "365 | 365 days",
                "3.14159 | 3.14",
                "3.14 | 3.14159",
                "1/3 | 0.33",
                "3.141 | 3,141",
                "100% | 1",
                "0101 | 101",
                "127.0.0.1 | 127.0.0.2",
                "10:30 | 10:31",
                "17 | Java 17"
            })
    void whatCannotBeComparedIsUndecided(String reference, String answer) {
        assertThat(grade("How much?", reference, answer)).isEqualTo(Outcome.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many days has a year? | 365 | 365 days | CORRECT",
                "How many days has a year? | 365 | 366 days | INCORRECT",
                "How many days has a year? | 365 days | 365 | CORRECT",
                "How long, in ms? | 20 ms | 20 | CORRECT",
                "How long, in ms? | 20 ms | 30 | INCORRECT",
                "How many days has a year? | 365 | 52 weeks | UNDECIDED"
            })
    void aUnitThatTheStemNamesMayBeLeftOut(String stem, String reference, String answer, Outcome outcome) {
        assertThat(grade(stem, reference, answer)).isEqualTo(outcome);
    }

    private static Outcome grade(String stem, String reference, String answer) {
        Grade grade = GRADER.grade(QuizItems.shortAnswer(stem, reference), OptionOrder.NONE, answer);
        return ((Grade.Graded) grade).verdict().outcome();
    }
}
