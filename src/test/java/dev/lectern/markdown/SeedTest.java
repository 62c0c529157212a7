package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Section;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionType;
import dev.lectern.quiz.TrueFalse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the lecture that the project began with, where it is at hand. */
class SeedTest {
    private static final String NAME = "lecture-03-training-paradigms";
    private static final Path SEEDS =
            Path.of(System.getProperty("lectern.shared", "../shared")).resolve("seeds");

    private String broken;
    private String whole;

    @BeforeEach
    void findSeed() throws IOException {
        assumeThat(SEEDS).isDirectory();
        broken = Files.readString(SEEDS.resolve(NAME + ".md"));
        whole = Files.readString(SEEDS.resolve(NAME + ".repaired.md"));
    }

    @Test
    void textEqualsTheRepairedFormButForSymbolsWhoseBytesWereLost() {
        String repaired = TextRepair.repair(broken).text();

        assertThat(repaired).isEqualTo(whole.replace("🌍", "").replace("⚠️", ""));
        assertThat(TextRepair.repair(whole).text()).isSameAs(whole);
    }

    @Test
    void sectionsAndQuestionsAreThereAndTheOnlyProblemIsTheRepair() throws IOException {
        ReadLecture read = new LectureReader(ZoneOffset.UTC)
                .read(NAME + ".md", NAME, Files.readAllBytes(SEEDS.resolve(NAME + ".md")));

        assertThat(read.problems()).extracting(Problem::code).containsExactly("text-repaired");
        assertThat(read.lecture().sections())
                .filteredOn(section -> section.level() == 2)
                .hasSize(21);
        assertThat(read.lecture().sections()).extracting(Section::title).contains("✅ Final Takeaways");
        assertThat(read.lecture().title())
                .isEqualTo("Lecture 03 — Training Paradigms: Pretraining, Fine-tuning, and Training from Scratch");
        assertThat(read.questions())
                .extracting(Question::type)
                .filteredOn(QuestionType.REFLECTION::equals)
                .hasSize(1);
        assertThat(read.questions())
                .extracting(question -> question.item().number())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, null);
        assertThat(read.questions())
                .extracting(SeedTest::key)
                .containsExactly(
                        List.of("false"),
                        List.of(),
                        List.of("C"),
                        List.of("false"),
                        List.of(),
                        List.of("C"),
                        List.of(),
                        List.of("false"),
                        List.of());
    }

    private static List<String> key(Question question) {
        if (question instanceof TrueFalse statement) {
            return List.of(String.valueOf(statement.key()));
        }
        return question instanceof MultipleChoice choice ? choice.keyLetters() : List.of();
    }
}
