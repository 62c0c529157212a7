package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lectern.course.CourseId;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void theSettingsWeShipAreTheDefaultsButForTheTitle() {
        Settings shipped = SettingsReader.read(SettingsReader.DEFAULT_FILE);

        assertThat(shipped.data()).isEqualTo(Path.of("data"));
        assertThat(shipped.courses()).singleElement().satisfies(course -> {
            assertThat(course.id()).isEqualTo(new CourseId("class"));
            assertThat(course.lectures()).isEqualTo(Path.of("lectures"));
            assertThat(course.zone()).isEqualTo(ZoneId.systemDefault());
            assertThat(course.rules()).isEqualTo(ScoringRules.DEFAULT);
        });
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Settings settings = read("""
                data: /srv/lectern
                courses:
                  - id: ml-101
                    title: Machine learning
                    lectures: content/docs
                    zone: Europe/Istanbul
                    feedback: at-close
                    points:
                      correct: 4
                      incorrect: 1
                      undecided: 2
                      reflection: 3
                  - id: ml-102
                    points: participation
                """);

        CourseSettings first = settings.courses().get(0);
        assertThat(settings.data()).isEqualTo(Path.of("/srv/lectern"));
        assertThat(first.title()).isEqualTo("Machine learning");
        assertThat(first.lectures()).isEqualTo(Path.of("content/docs"));
        assertThat(first.zone()).isEqualTo(ZoneId.of("Europe/Istanbul"));
        assertThat(first.rules()).isEqualTo(new ScoringRules(new Points(4, 1, 2, 3), Feedback.AT_CLOSE));
        assertThat(settings.courses().get(1).rules().points()).isEqualTo(Points.PARTICIPATION);
        assertThat(settings.courses().get(1).title()).isEqualTo("ml-102");
    }

    @Test
    void everythingWrongIsToldInOneRunWithLineAndColumn() throws IOException {
        List<String> lines = mistakes("""
                dat: data
                courses:
                  - id: ML 101
                    zoen: Europe/Berlin
                    zone: Europe/Atlantis
                    feedback: never
                    points:
                      correct: ten
                      incorrect: -1
                    lectures: [a, b]
                  - title: No id
                """);

        assertThat(lines)
                .containsExactly(
                        at(1, 1, "there is no setting \"dat\" here; did you mean \"data\"?"),
                        at(3, 9, "\"id\" is 1 to 64 lower-case letters, digits and hyphens, not \"ML 101\""),
                        at(4, 5, "there is no setting \"zoen\" here; did you mean \"zone\"?"),
                        at(
                                5,
                                11,
                                "\"zone\" is a time zone such as Europe/Berlin or America/Toronto, not \"Europe/Atlantis\""),
                        at(6, 15, "\"feedback\" is one of after-answer, at-close, not \"never\""),
                        at(8, 16, "\"correct\" is a whole number from 0 to 1000, not \"ten\""),
                        at(9, 18, "\"incorrect\" is a whole number from 0 to 1000, not \"-1\""),
                        at(10, 15, "\"lectures\" is a folder, not a list"),
                        at(11, 5, "\"id\" is missing here"));
    }

    @Test
    void twoCoursesMayNotShareAnId() throws IOException {
        assertThat(mistakes("courses:\n- id: a\n- id: a\n"))
                .containsExactly(at(3, 7, "another course has the id \"a\"; scores are kept by it, so ids differ"));
    }

    @Test
    void aKeySetTwiceIsAMistake() throws IOException {
        assertThat(mistakes("data: a\ndata: b\n")).singleElement().asString().contains("data");
    }

    @Test
    void textThatIsNotYamlIsToldWithItsLine() throws IOException {
        assertThat(mistakes("data: [a\ncourses: b\n"))
                .singleElement()
                .asString()
                .contains("lectern.yml:2:", "not YAML");
    }

    @Test
    void anEmptyFileMeansTheDefaults() throws IOException {
        assertThat(read("# nothing yet\n").courses()).hasSize(1);
    }

    @Test
    void aFileThatWasNamedMustExist() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(folder.resolve("missing.yml")))
                .withMessageContaining("missing.yml: there is no such file");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.yml"), "data: daté".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(file))
                .withMessageContaining("not UTF-8");
    }

    private Settings read(String yaml) throws IOException {
        return SettingsReader.read(write(yaml));
    }

    private List<String> mistakes(String yaml) throws IOException {
        Path file = write(yaml);
        try {
            SettingsReader.read(file);
            return List.of();
        } catch (SettingsException e) {
            return e.getMessage().lines().toList();
        }
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("lectern.yml"), yaml);
    }

    private String at(int line, int column, String sentence) {
        return folder.resolve("lectern.yml") + ":" + line + ":" + column + ": " + sentence;
    }
}
