package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizDialectTest {

    @Test
    void everyDialectIsReadWithStemOptionsKeyAndExplanation() {
        Reading reading = Reading.of(Reading.resource("questions.md"));

        assertThat(reading.questions())
                .extracting(Reading::line)
                .containsExactly(
                        "1 | multiple-choice | 7 | Which river is the longest? | [Rhine, Nile, Danube] [B] | It runs for 6,650 km.",
                        "2 | multiple-choice | 18 | Which of these are *deltas*? | [Nile, Mississippi, Fjord] [A, B] | "
                                + "A fjord is cut by ice:⏎⏎```text⏎ice -> valley⏎```",
                        "3 | true-false | 35 | Rivers flow uphill. | false | water follows gravity.",
                        "4 | true-false | 40 | Water is wet. | true | ",
                        "null | multiple-choice | 45 | What does a river carry to the sea? | [sand, nothing, rain] [A] | "
                                + "Mostly `sand` and mud.",
                        "null | multiple-choice | 58 | Which of these measure flow? | [current meter, barometer, weir] [A, C] | ",
                        "7 | multiple-choice | 64 | Which one prints the depth? | [```java⏎print(depth);⏎```, "
                                + "```java⏎print(width);⏎```] [A] | ",
                        "1 | multiple-choice | 77 | What is a tributary? | [A river that joins another, A lake] [A] | ",
                        "2 | multiple-choice | 84 | What is a source? | [Where it begins, Where it ends] [A] | "
                                + "the other is the mouth.",
                        "10 | multiple-choice | 92 | How deep is $a_1 * b_1$? | [1, 2] [B] | ",
                        "11 | short-answer | 99 | Name the place where a river meets the sea. | "
                                + "[The mouth, estuary, river mouth] [delta, source] | Every river has one.",
                        "null | multiple-choice | 111 | Which animal builds dams? | [Otter, Beaver] [B] | ",
                        "12 | short-answer | 122 | How many cubic metres is 1 m × 2 m × 3 m? | [6] [] | Multiply them.",
                        "null | reflection | 131 | Who should own a river? | Many cultures say: *nobody*. | ",
                        "13 | reflection | 135 | What did you learn? |  | ");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void whatBelongsToAQuestionIsInNoSection() {
        Reading reading = Reading.of(Reading.resource("questions.md"));

        assertThat(reading.cut().sections())
                .extracting(section -> section.path() + ": " + Reading.flat(section.body()))
                .containsExactly(
                        "lesson/rivers: Rivers carry water and sediment.",
                        "lesson/rivers/quiz: Prose between questions stays in the section.⏎⏎Prose after the last question.",
                        "lesson/rivers/final-reflection: ");
    }

    @Test
    void explicitIdAndPracticeMarkAreTakenFromTheHeading() {
        Question question =
                Reading.of(Reading.resource("questions.md")).questions().get(1);

        assertThat(question.id().value()).isEqualTo("delta");
        assertThat(question.item().practiceOnly()).isTrue();
    }

    @Test
    void lookAlikesAreNoQuestions() {
        Reading reading = Reading.of(Reading.resource("look-alikes.md"));

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.told())
                .containsExactly(
                        "WARNING looks-like-a-question 47",
                        "WARNING looks-like-a-question 60",
                        "WARNING looks-like-a-question 162");
    }

    @Test
    void mistakesAreReportedWithTheirLineAndNotAsked() {
        Reading reading = Reading.of(Reading.resource("mistakes.md"));

        assertThat(reading.told())
                .containsExactlyInAnyOrder(
                        "ERROR question-without-key 3",
                        "ERROR key-not-among-options 17",
                        "ERROR duplicate-options 23",
                        "ERROR key-not-among-options 30",
                        "ERROR duplicate-question-id 42",
                        "WARNING key-in-stem 50",
                        "ERROR label-and-shape 58",
                        "ERROR label-and-shape 63",
                        "ERROR key-not-among-options 77",
                        "ERROR option-count 79",
                        "ERROR spoiler-not-closed 89",
                        "WARNING unknown-shortcode 94",
                        "ERROR fence-not-closed 98");
        assertThat(reading.questions())
                .extracting(question -> question.item().number())
                .containsExactly(5, 7, 12);
    }

    @Test
    void linesEndAsTheyLike() {
        String text = Reading.resource("questions.md");

        assertThat(Reading.of(text.replace("\n", "\r\n")).questions())
                .extracting(Reading::line)
                .isEqualTo(
                        Reading.of(text).questions().stream().map(Reading::line).toList());
    }

    @Test
    void sameStemTwiceInASectionKeepsTwoIds() {
        String question = "### Q1 (True / False)\nIt rains.\n\nAnswer: True.\n\n";

        List<String> ids = Reading.of(question + question).questions().stream()
                .map(one -> one.id().value())
                .toList();

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + "-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                "b",
                "B)",
                "(B)",
                "**B**",
                "B.",
                "B) blue",
                "B. blue",
                "B: blue",
                "**B) blue**",
                "Option B",
                "blue",
                "Blue.",
                "B is correct"
            })
    void keyIsReadInEveryForm(String key) {
        String text = "### Q1 (MCQ)\nWhich?\n\nA) red\nB) blue\nC) green\n\nAnswer: " + key + "\n";

        assertThat(Reading.of(text).questions()).extracting(Reading::key).containsExactly("[red, blue, green] [B]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A, C",
                "A and C",
                "Both A and C",
                "a & c",
                "A) red\nC) green",
                "- A\n- C",
                "A/C",
                "(A), (C)",
                "Red, green.",
                "red and green",
                "red; green",
                "- red\n- green",
                "red\ngreen"
            })
    void severalKeysAreReadInEveryForm(String key) {
        String text = "### Q1 (MCQ)\nWhich?\n\nA) red\nB) blue\nC) green\n\n{{< spoiler text=\"Answer\" >}}\n" + key
                + "\n{{< /spoiler >}}\n";

        assertThat(Reading.of(text).questions()).extracting(Reading::key).containsExactly("[red, blue, green] [A, C]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A model that learns", "None", "D", "redder", "A) blue"})
    void keyIsNeverGuessed(String key) {
        String text = "### Q1 (MCQ)\nWhich?\n\nA) red\nB) blue\nC) green\n\nAnswer: " + key + "\n";

        Reading reading = Reading.of(text);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.told()).containsExactly("ERROR key-not-among-options 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] True\n- [x] False\n",
                "A) True\nB) False\n\nAnswer: B\n",
                "Answer: False (see above)\n",
                "Answer: False — see above\n"
            })
    void truthIsReadInEveryForm(String answer) {
        assertThat(Reading.of("### Q1 (True / False)\nFire is wet.\n\n" + answer)
                        .questions())
                .extracting(Reading::key)
                .containsExactly("false");
    }

    @Test
    void bothTruthsTickedIsNoKey() {
        Reading reading = Reading.of("### Q1 (True / False)\nFire is wet.\n\n- [x] True\n- [x] False\n");

        assertThat(reading.told()).containsExactly("ERROR key-not-among-options 1");
        assertThat(reading.questions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is B. Which one?",
                "The answer is option B. Which one?",
                "The correct answer is B, pick it.",
                "**Answer: B**\nWhich one?",
                "Which one? Correct: B",
                "Which one? (B)",
                "Which one is blue?"
            })
    void stemThatTellsItsKeyIsStillAStem(String stem) {
        Reading reading = Reading.of("### Q1 (MCQ)\n" + stem
                + "\n\nA) red\nB) blue\n\n{{< spoiler text=\"Answer\" >}}\nB\n{{< /spoiler >}}\n");

        assertThat(reading.told()).containsExactly("WARNING key-in-stem 1");
        assertThat(reading.questions()).extracting(Reading::key).containsExactly("[red, blue] [B]");
    }

    @Test
    void backslashThatBreaksTheLastLineIsNoText() {
        Reading reading = Reading.of("""
                ### Q1 (MCQ)
                Which one?\\

                A) red\\
                B) `blue`\\

                Answer: B

                ### Q2 (MCQ)
                Which drive?

                - A: C:\\Windows\\
                - B: D:\\
                - C: none\\

                Answer: B
                """);

        assertThat(reading.questions())
                .extracting(Reading::line)
                .containsExactly(
                        "1 | multiple-choice | 1 | Which one? | [red, `blue`] [B] | ",
                        "2 | multiple-choice | 9 | Which drive? | [C:\\\\Windows\\\\, D:\\\\, none] [B] | ");
    }

    @Test
    void lettersOutOfTurnAreReportedWhereTheyStand() {
        Reading reading = Reading.of("""
                ### Q1 (MCQ)
                Which one?

                A) red
                B) blue
                B) green

                Answer: B

                ### Q2 (MCQ)
                Which one?

                A) red
                C) blue

                Answer: C
                """);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.told())
                .contains("ERROR option-letters 6", "ERROR option-letters 14")
                .doesNotContain("ERROR option-count 10");
    }

    @Test
    void answerMayBeCode() {
        Reading reading = Reading.of("""
                ### Q1 (Objective)
                Which line prints one?

                {{< spoiler text="Answer" >}}
                ```java
                print(1);
                ```
                {{< /spoiler >}}
                """);

        assertThat(reading.told()).isEmpty();
        assertThat(reading.questions())
                .extracting(Reading::line)
                .containsExactly("1 | short-answer | 1 | Which line prints one? | [print(1);] [] | ");
    }

    @Test
    void labelIsCutFromAStemThatSharesItsParagraphWithTheOptions() {
        String options = "A) red\nB) blue\n\nAnswer: B\n\n";

        assertThat(Reading.of("Q3: Which one?\n" + options + "**Q4 (MCQ - easy).** And which now?\n" + options)
                        .questions())
                .extracting(Reading::line)
                .containsExactly(
                        "3 | multiple-choice | 1 | Which one? | [red, blue] [B] | ",
                        "4 | multiple-choice | 7 | And which now? | [red, blue] [B] | ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Answer: B — it is.                                  | [red, blue] [B] ; it is.",
                "{{< spoiler text=\"Answer\" >}}B{{< /spoiler >}}      | [red, blue] [B] ; ",
                "{{< spoiler text=\"Answer\" >}}So it is.{{< /spoiler >}} | [red, blue] [B] ; So it is.",
                "Answer: A                                           | ERROR key-not-among-options 7",
            })
    void answerBelowTickedBoxesExplainsOrAgrees(String answer, String expected) {
        Reading reading = Reading.of("### Q1 (MCQ)\nWhich one?\n\n- [ ] red\n- [x] blue\n\n" + answer + "\n");

        String read = reading.questions().isEmpty()
                ? String.join(" ", reading.told())
                : Reading.key(reading.questions().get(0)) + " ; "
                        + Reading.flat(reading.questions().get(0).item().explanation());
        assertThat(read.strip()).isEqualTo(expected.strip());
    }

    @Test
    void answerRightBelowAListOfOptionsIsNoPartOfTheLast() {
        Reading reading = Reading.of("""
                ### Q1 (MCQ)
                Which one?

                - A: red
                - B: blue
                **Answer: A**
                because.

                1. Which other?
                   - a) red
                   - b) blue
                   Answer: b
                """);

        assertThat(reading.told()).isEmpty();
        assertThat(reading.questions())
                .extracting(Reading::line)
                .containsExactly(
                        "1 | multiple-choice | 1 | Which one? | [red, blue] [A] | because.",
                        "1 | multiple-choice | 9 | Which other? | [red, blue] [B] | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{< spoiler text=\"Answer\" >}}\nFalse\n{{< /spoiler >}}\n", "Answer: False\n"})
    void stemMayAskForAnAnswer(String answer) {
        assertThat(Reading.of("### Q1 (True / False)\nAnswer true or false: fire is wet.\n\n" + answer)
                        .questions())
                .extracting(Reading::line)
                .containsExactly("1 | true-false | 1 | Answer true or false: fire is wet. | false | ");
    }
}
