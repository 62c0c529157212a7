package dev.lectern.quiz;

import static dev.lectern.testing.QuizItems.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceGradingTest {
    private static final Grader GRADER = new Grader(new Vocabulary(Set.of()));
    private static final MultipleChoice ONE = choice(
            "What is the goal?",
            "C",
            "Task accuracy",
            "Memorization",
            "General representation learning",
            "Deployment speed");
    private static final MultipleChoice SEVERAL =
            choice("Which are prime?", "ACD", "two", "four", "three", "five", "six");
    /** The author's C is shown as A. */
    private static final OptionOrder TURNED = new OptionOrder(List.of(2, 3, 0, 1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "A)",
                "a.",
                "(a)",
                "[A]",
                "a:",
                "**A**",
                "`a`",
                " A ",
                "option A",
                "Answer: A",
                "the answer is A",
                "I think A",
                "A!",
                "Ａ",
                "A) General representation learning",
                "A. general representation learning",
                "(a) General Representation Learning.",
                "A, because it transfers",
                "A) it transfers",
                "General representation learning",
                "general representation learning.",
                "GENERAL REPRESENTATION LEARNING",
                "the general representation learning",
                "generall representation learning",
                "general representaton learning",
                "a general representation learning",
                "Answer: general representation learning"
            })
    void theKeyIsReadFromItsShownLetterOrItsText(String raw) {
        assertThat(grade(ONE, raw)).isEqualTo(Verdict.correct(Reason.KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "C)", "Task accuracy", "B", "Deployment speed", "memorization"})
    void anotherOptionIsIncorrect(String raw) {
        assertThat(grade(ONE, raw)).isEqualTo(Verdict.incorrect(Reason.NOT_THE_KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "e",
                "E)",
                "z",
                "3",
                "A, B",
                "ab",
                "A or B",
                "a and b",
                "A) Task accuracy",
                "learning",
                "speed",
                "bad",
                "everything",
                "I don't know",
                "A) or B)",
                "not A",
                "A or maybe B",
                "representation",
                "aa",
                "?",
                "A, E",
                "general representation lerning or deployment speed"
            })
    void whatNamesNoSingleOptionIsNotRecorded(String raw) {
        assertThat(GRADER.grade(ONE, TURNED, raw)).isInstanceOf(Grade.Unreadable.class);
    }

    @Test
    void theHintSaysWhatWouldBeAnAnswer() {
        assertThat(GRADER.grade(ONE, TURNED, "e"))
                .isEqualTo(
                        new Grade.Unreadable("Please answer with one letter from A to D, or with the option's text."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A, C, D | 1.0",
                "acd | 1.0",
                "A and C and D | 1.0",
                "A C D | 1.0",
                "(a) (c) (d) | 1.0",
                "a)c)d) | 1.0",
                "A/C/D | 1.0",
                "A, C, and D | 1.0",
                "d,c,a,a | 1.0",
                "two, three, five | 1.0",
                "A | 0.3333",
                "A, C | 0.6667",
                "A, B, C | 0.3333",
                "A, B | 0",
                "B | 0",
                "abcde | 0.3333",
                "A, B, E | 0"
            })
    void severalKeysCountByTheirShareAndWrongPicksSubtract(String raw, double mark) {
        Grade grade = GRADER.grade(SEVERAL, OptionOrder.authors(5), raw);

        assertThat(((Grade.Graded) grade).verdict().mark()).isCloseTo(mark, within(0.0001));
    }

    @Test
    void partlyRightIsPartlyCorrect() {
        assertThat(verdict(SEVERAL, 0, 2).outcome()).isEqualTo(Outcome.PARTLY_CORRECT);
        assertThat(verdict(SEVERAL, 0, 1)).isEqualTo(Verdict.incorrect(Reason.PART_OF_KEY));
        assertThat(verdict(SEVERAL, 0, 2, 3)).isEqualTo(Verdict.correct(Reason.KEY));
    }

    @Test
    void pickingEverythingGainsNothingBeyondTheFormula() {
        MultipleChoice half = choice("Which?", "AB", "two", "three", "four", "six");

        assertThat(verdict(half, 0, 1, 2, 3)).isEqualTo(Verdict.incorrect(Reason.PART_OF_KEY));
    }

    @Test
    void optionsThatDifferInCaseOrSignsOnlyAreToldApart() {
        MultipleChoice signs = choice("Which?", "A", "`i++`", "`++i`", "`String`", "`string`");

        assertThat(Grader.picks(signs, OptionOrder.authors(4), "++i")).contains(new TreeSet<>(Set.of(1)));
        assertThat(Grader.picks(signs, OptionOrder.authors(4), "String")).contains(new TreeSet<>(Set.of(2)));
        assertThat(Grader.picks(signs, OptionOrder.authors(4), "string")).contains(new TreeSet<>(Set.of(3)));
        assertThat(Grader.picks(signs, OptionOrder.authors(4), "STRING")).isEmpty();
    }

    @Test
    void nearOptionsAreNotTakenForOneAnother() {
        MultipleChoice near = choice(
                "Which?",
                "A",
                "an increasing mutation",
                "an increasing notation",
                "a mutable list",
                "an immutable list");

        assertThat(Grader.picks(near, OptionOrder.authors(4), "an increasing mutatoin"))
                .contains(new TreeSet<>(Set.of(0)));
        assertThat(Grader.picks(near, OptionOrder.authors(4), "an imutable list"))
                .isEmpty();
    }

    @Test
    void aSingleLetterIsALetterAlsoWhereOptionsAreLetters() {
        MultipleChoice languages = choice("Which?", "A", "C", "D", "B", "A");

        assertThat(Grader.picks(languages, OptionOrder.authors(4), "c")).contains(new TreeSet<>(Set.of(2)));
    }

    private static Verdict verdict(MultipleChoice question, Integer... picks) {
        Set<Integer> picked = Set.of(picks);
        return ChoiceGrading.verdict(question, picked);
    }

    private static Verdict grade(MultipleChoice question, String raw) {
        Grade grade = GRADER.grade(question, TURNED, raw);
        assertThat(grade).as(raw).isInstanceOf(Grade.Graded.class);
        return ((Grade.Graded) grade).verdict();
    }
}
