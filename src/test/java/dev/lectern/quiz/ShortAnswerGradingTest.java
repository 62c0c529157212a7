package dev.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortAnswerGradingTest {
    private static final Grader GRADER = new Grader(new Vocabulary(Set.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polymorphism | Polymorphism",
                "polymorphism | POLYMORPHISM!",
                "polymorphism | **polymorphism**",
                "polymorphism | It's polymorphism.",
                "polymorphism | the answer is polymorphism",
                "The heap | heap",
                "the heap | a heap",
                "thread-safe | thread safe",
                "thread-safe | threadsafe",
                "fine-tuning | Fine‑tuning",
                "finetuning | fine tuning",
                "It reduces memory and compute. | it reduces  memory, and compute",
                "it does not scale | It doesn't scale",
                "it cannot scale | it can't scale",
                "O(log n) | o(logn)",
                "O(log n) | O( log n )",
                "O(n log n) | O(nlogn)",
                "O(n²) | O(n^2)",
                "Java 17 | java17",
                "GPT-4 | gpt 4",
                "H₂O | H2O",
                "three layers | 3 layers",
                "naïve Bayes | naive bayes",
                "\"hello\" | hello",
                "Newton's law | Newtons law",
                "`map()` | map()",
                "C++ | c++",
                ".NET | .net",
                "snake_case | snake_case",
                "rock & roll | rock and roll",
                "ｆｕｌｌ | full",
                "x = 5 | x=5"
            })
    void theSameWordingIsCorrect(String reference, String answer) {
        assertThat(grade(reference, answer)).isEqualTo(Verdict.correct(Reason.SAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thread-safe | not thread-safe",
                "not thread-safe | thread-safe",
                "365 | it is not 365",
                "365 | not 365",
                "365 | 365 or 366",
                "Java 11 | Java 17",
                "O(log n) | O(n log n)",
                "O(n log n) | O(log n)",
                "O(n) | O(n^2)",
                "O(n²) | O(n2)",
                "C++ | C",
                "C# | C",
                ".NET | net",
                "i++ | ++i",
                "a < b | a <= b",
                "n-1 | n1",
                "n-1 | n+1",
                "5! | 5",
                "== | =",
                "!x | x",
                "vitamin A | vitamin",
                "vitamin A deficiency | vitamin deficiency",
                "asymmetric | a symmetric",
                "notable | not able",
                "A and B | B and A",
                "version 1.10 | version 1.1",
                "it scales | it doesn't scale",
                "always | never",
                "input / output | input",
                "fight or flight | fight",
                "TCP/IP | TCP",
                "It increases (but only at night) | It increases",
                "general representation learning | representation learning",
                "CLIP | CLAP",
                "The mitochondria make energy | energy make the mitochondria"
            })
    void withoutPreciseEvidenceAnAnswerIsUndecided(String reference, String answer) {
        assertThat(grade(reference, answer)).isEqualTo(Verdict.undecided());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Support Vector Machine (SVM) | SVM",
                "Support Vector Machine (SVM) | support vector machine",
                "SVM (support vector machine) | support vector machine",
                "retrieval-augmented generation (RAG) | RAG",
                "color (or colour) | colour",
                "heap (also known as free store) | free store",
                "adapters (e.g. LoRA) | adapters"
            })
    void theFormsThatAReferenceAllowsAreCorrect(String reference, String answer) {
        assertThat(grade(reference, answer)).isEqualTo(Verdict.correct(Reason.ACCEPTED_FORM));
    }

    @Test
    void eitherAlternativeIsCorrectWhereTheStemAsksForOne() {
        ShortAnswer one = QuizItems.shortAnswer("Name one way to regularize.", "dropout or weight decay");

        assertThat(verdict(GRADER.grade(one, OptionOrder.NONE, "Dropout")))
                .isEqualTo(Verdict.correct(Reason.ACCEPTED_FORM));
        assertThat(verdict(GRADER.grade(one, OptionOrder.NONE, "weigth decay")))
                .isEqualTo(Verdict.correct(Reason.TYPING_ERROR));
    }

    @Test
    void furtherReferencesAreAcceptedForms() {
        ShortAnswer question = QuizItems.shortAnswer("Who wrote it?", "Ada Lovelace", "Countess of Lovelace");

        assertThat(verdict(GRADER.grade(question, OptionOrder.NONE, "countess of lovelace")))
                .isEqualTo(Verdict.correct(Reason.ACCEPTED_FORM));
    }

    @Test
    void anAnswerTheAuthorListsAsWrongIsIncorrect() {
        ShortAnswer question =
                new ShortAnswer(QuizItems.item("basics", "Who?", ""), List.of("Ada"), List.of("Charles Babbage"));

        assertThat(verdict(GRADER.grade(question, OptionOrder.NONE, "charles babbage.")))
                .isEqualTo(Verdict.incorrect(Reason.NOT_THE_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", "-", "?", "???", "I don't know", "idk", "no idea!", "\u200B", "🙂"})
    void nothingIsNothing(String answer) {
        assertThat(grade("polymorphism", answer)).isEqualTo(Verdict.incorrect(Reason.EMPTY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the main goal of pretraining? | What is the main goal of pretraining",
                "What is the main goal of pretraining? | the main goal of pretraining",
                "What is the main goal of pretraining? | main goal of pretraining is",
                "Which is faster, TCP or UDP? | TCP",
                "Which is faster, TCP or UDP? | which is faster TCP or UDP"
            })
    void theStemGivenBackIsNotAnAnswer(String stem, String answer) {
        ShortAnswer question = QuizItems.shortAnswer(stem, "UDP");
        boolean copied = answer.split(" ").length > 3 && !answer.endsWith(" is");

        assertThat(verdict(GRADER.grade(question, OptionOrder.NONE, answer)))
                .isEqualTo(copied ? Verdict.incorrect(Reason.COPIED_STEM) : Verdict.undecided());
    }

    @Test
    void aReferenceMadeOfWordsOfTheStemIsCorrectAllTheSame() {
        ShortAnswer question = QuizItems.shortAnswer("Is the sky above the sea blue?", "the sky above the sea");

        assertThat(verdict(GRADER.grade(question, OptionOrder.NONE, "the sky above the sea")))
                .isEqualTo(Verdict.correct(Reason.SAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "`", "(", "a ", "**a", "1,", "\u0300", "((((a", "-a", "a or ", "/ "})
    void longAndOddAnswersTakeNoTime(String piece) {
        String answer = piece.repeat(3_900 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> grade("polymorphism and more", answer));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> grade(answer, "polymorphism"));
    }

    private static Verdict grade(String reference, String answer) {
        return verdict(GRADER.grade(QuizItems.shortAnswer("What is it?", reference), OptionOrder.NONE, answer));
    }

    private static Verdict verdict(Grade grade) {
        return ((Grade.Graded) grade).verdict();
    }
}
