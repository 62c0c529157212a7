package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Larger samples that are no part of the project: skipped where they are not beside it. */
class SharedSamplesTest {
    private static final Path SHARED = Path.of(System.getProperty("lectern.shared", "../shared"));
    private static final Pattern KEY =
            Pattern.compile("\"number\": (\\d+), \"line\": (\\d+), \"options\": (\\d+), \"key\": \"([A-Z])\"");

    private static String read(String path) throws IOException {
        Path file = SHARED.resolve(path);
        assumeTrue(Files.exists(file), "no sample " + path);
        return Files.readString(file);
    }

    @Test
    void wholeBankIsReadWithTheRightKeys() throws IOException {
        List<String> expected = new ArrayList<>();
        Matcher keys = KEY.matcher(read("dev/quiz/javascript-questions.keys.jsonl"));
        while (keys.find()) {
            expected.add(keys.group(1) + " " + keys.group(2) + " " + keys.group(3) + " " + keys.group(4));
        }

        Reading reading = Reading.of(read("dev/quiz/javascript-questions.md"));

        assertThat(reading.questions()).extracting(SharedSamplesTest::summary).isEqualTo(expected);
    }

    private static String summary(Question question) {
        MultipleChoice choice = (MultipleChoice) question;
        return question.item().number() + " " + question.item().line() + " "
                + choice.options().size() + " " + String.join(",", choice.keyLetters());
    }

    @Test
    void seedHasItsSectionsQuestionsAndTables() throws IOException {
        String text = read("seeds/lecture-03-training-paradigms.repaired.md");
        int end = text.indexOf("\n---\n", 4) + 5;

        Reading reading = Reading.of(text.substring(0, end).replaceAll("[^\n]", "") + text.substring(end));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.cut().sections())
                .filteredOn(section -> section.level() == 2)
                .hasSize(21);
        assertThat(reading.questions())
                .extracting(question ->
                        question.item().number() + " " + question.type().word())
                .containsExactly(
                        "1 true-false",
                        "2 short-answer",
                        "3 multiple-choice",
                        "4 true-false",
                        "5 short-answer",
                        "6 multiple-choice",
                        "7 short-answer",
                        "8 true-false",
                        "null reflection");
    }

    @Test
    void lessonsWithoutQuizzesHaveNoQuestions() throws IOException {
        Path lessons = SHARED.resolve("dev/ask/lessons");
        assumeTrue(Files.exists(lessons), "no lessons");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(lessons)) {
            files = walk.filter(file -> file.toString().endsWith(".md")).toList();
        }

        for (Path file : files) {
            assertThat(Reading.of(Files.readString(file)).questions())
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
