package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.course.Staff;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void theSettingsWeShipAreTheDefaultsButForTheTitle() {
        Settings shipped = SettingsReader.read(SettingsReader.DEFAULT_FILE);

        assertThat(shipped.data()).isEqualTo(Path.of("data"));
        assertThat(shipped.platforms()).isEqualTo(PlatformSettings.DEFAULT);
        assertThat(shipped.web()).isEqualTo(WebSettings.DEFAULT);
        assertThat(shipped.courses()).singleElement().satisfies(course -> {
            assertThat(course.id()).isEqualTo(new CourseId("class"));
            assertThat(course.lectures()).isEqualTo(Path.of("lectures"));
            assertThat(course.zone()).isEqualTo(ZoneId.systemDefault());
            assertThat(course.rules()).isEqualTo(ScoringRules.DEFAULT);
            assertThat(course.venue()).isEqualTo(Venue.NONE);
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

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 8080", "'::1', 0", "0.0.0.0, 65535", "lectern.example.org, 80"})
    void whereToListenIsRead(String bind, int port) throws IOException {
        Settings settings = read("web:\n  bind: '" + bind + "'\n  port: " + port + "\n");

        assertThat(settings.web()).isEqualTo(new WebSettings(bind, port));
    }

    @Test
    void whereNobodyCanListenIsTold() throws IOException {
        List<String> lines = mistakes("""
                web:
                  bind: 127.0.0.1:8080
                  port: 65536
                  tls: true
                """);

        assertThat(lines)
                .containsExactly(
                        at(
                                2,
                                9,
                                "\"bind\" is an address of this machine such as 127.0.0.1, ::1 or 0.0.0.0, without a"
                                        + " port, not \"127.0.0.1:8080\""),
                        at(3, 9, "\"port\" is a whole number from 0 to 65535, not \"65536\""),
                        at(4, 3, "there is no setting \"tls\" here; it knows bind, port"));
    }

    @Test
    void whereTheCoursesMeetIsRead() throws IOException {
        Settings settings = read("""
                courses:
                  - id: a
                    channels: [slack:T0123/C0456, discord:11/12]
                    staff-channel: slack:T0123/C0789
                    instructors:
                      - slack:T0123/U1
                      - slack:T0123/group:S2
                      - discord:11/role:3
                      - console:ada
                  - id: b
                    channels:
                      - discord:11/13
                slack:
                  command: ml101
                  api-url: http://127.0.0.1:9/api
                discord:
                  api-url: http://127.0.0.1:9/api/v10/
                  gateway-url: ws://127.0.0.1:9/gateway
                """);

        assertThat(settings.courses().get(0).venue().channels())
                .containsExactly(new ChannelRef("slack", "T0123", "C0456"), new ChannelRef("discord", "11", "12"));
        assertThat(settings.courses().get(1).venue().channels()).containsExactly(new ChannelRef("discord", "11", "13"));
        Venue venue = settings.courses().get(0).venue();
        assertThat(venue.staffChannel()).contains(new ChannelRef("slack", "T0123", "C0789"));
        assertThat(venue.staff().entries())
                .containsExactly(
                        new Staff.Entry("slack", "T0123", false, "U1"),
                        new Staff.Entry("slack", "T0123", true, "S2"),
                        new Staff.Entry("discord", "11", true, "3"),
                        new Staff.Entry("console", "", false, "ada"));
        assertThat(settings.platforms())
                .isEqualTo(new PlatformSettings(
                        "ml101",
                        Optional.of(URI.create("http://127.0.0.1:9/api/")),
                        Optional.of(URI.create("http://127.0.0.1:9/api/v10/")),
                        Optional.of(URI.create("ws://127.0.0.1:9/gateway"))));
    }

    @Test
    void whatIsWrongWithPlatformsIsToldWithItsPlace() throws IOException {
        String channel = "a channel such as slack:TEAM/CHANNEL or discord:SERVER/CHANNEL";
        List<String> lines = mistakes("""
                courses:
                  - id: a
                    channels: [slack:T1/C1, general]
                  - id: b
                    channels: [slack:T1/C1, teams:1/2]
                slack: {command: Lectern, token: x}
                discord:
                  api-url: http://127.0.0.1:9/
                """);

        assertThat(lines)
                .containsExactly(
                        at(3, 29, "\"channels\" is " + channel + ", not \"general\""),
                        at(5, 16, "the channel slack:T1/C1 is listed before; a channel belongs to one course"),
                        at(5, 29, "\"channels\" is " + channel + ", not \"teams:1/2\""),
                        at(
                                6,
                                18,
                                "\"command\" is a slash command without its slash, 1 to 32 lower-case letters, digits, - and"
                                        + " _, not \"Lectern\""),
                        at(6, 27, "there is no setting \"token\" here; it knows command, api-url"),
                        at(
                                8,
                                12,
                                "\"api-url\" and \"gateway-url\" go together: set both, or neither for the real Discord"));
    }

    @Test
    void theStaffHasAChannelOfItsOwn() throws IOException {
        List<String> lines = mistakes("""
                courses:
                  - id: a
                    channels: [slack:T1/C1]
                    staff-channel: slack:T1/C2
                    instructors: [U1, slack:T1/role:2]
                  - id: b
                    channels: [slack:T1/C2]
                    staff-channel: slack:T1/C3
                  - id: c
                    staff-channel: slack:T1/C3
                  - id: d
                    staff-channel: [slack:T1/C4, slack:T1/C5]
                """);

        String other = "the channel slack:T1/C3 is the staff channel of another course too; each course needs its own";
        String instructor = "\"instructors\" is somebody such as slack:TEAM/USER, slack:TEAM/group:GROUP,"
                + " discord:SERVER/USER, discord:SERVER/role:ROLE or console:NAME, not ";
        assertThat(lines)
                .containsExactly(
                        at(
                                4,
                                20,
                                "the channel slack:T1/C2 is a class channel, where students read; the staff needs another one,"
                                        + " and it should be private"),
                        at(5, 19, instructor + "\"U1\""),
                        at(5, 23, instructor + "\"slack:T1/role:2\""),
                        at(8, 20, other),
                        at(10, 20, other),
                        at(
                                12,
                                20,
                                "\"staff-channel\" is a channel such as slack:TEAM/CHANNEL or discord:SERVER/CHANNEL, not a"
                                        + " list"));
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
