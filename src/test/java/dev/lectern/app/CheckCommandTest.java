package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path lectures;
    private Path settings;

    @BeforeEach
    void makeFolder() throws IOException {
        lectures = Files.createDirectory(temp.resolve("lectures"));
        settings = Files.writeString(temp.resolve("lectern.yml"), "courses:\n- id: test\n  zone: Europe/Berlin\n");
    }

    @Test
    void soundLecturesPass() throws IOException {
        write("a.md", "---\ntitle: A\n---\n## One\n\nText.\n");

        assertThat(check()).isZero();
        assertThat(out.toString())
                .startsWith("1 lecture, 1 section, 0 questions.")
                .contains("No problems found.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void warningsPassAndErrorsDoNot() throws IOException {
        write("a.md", "---\ntitle: A\n---\n![](x.png)\n");
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains(lectures.resolve("a.md") + ":4: warning image-without-alt: ")
                .contains("0 errors, 1 warning.");

        write("b.md", "---\ntitle: a: b\n---\nText.\n");
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("b.md:2: error front-matter: ").contains("1 error, 1 warning.");
    }

    @Test
    void hiddenLecturesAreToldInTheZoneOfTheCourse() throws IOException {
        write("a.md", "---\ntitle: A\npublishDate: 2026-10-01\n---\nText.\n");
        write("b.md", "---\ntitle: B\ndraft: true\n---\nText.\n");
        write("c.md", "---\ntitle: C\nexpiryDate: 2026-08-01T12:00\n---\nText.\n");

        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("a.md (A) until 2026-10-01 00:00 (Europe/Berlin).")
                .contains("b.md (B) is a draft")
                .contains("c.md (C) since 2026-08-01 12:00 (Europe/Berlin).");
    }

    @Test
    void pathsThatOverlapAreReadOnce() throws IOException {
        write("a.md", "Text.\n");
        write("week/b.md", "Text.\n");

        check(lectures + "/week", lectures + "/../lectures", lectures.toString(), lectures + "/a.md");

        assertThat(out.toString()).startsWith("2 lectures,");
    }

    @Test
    void oneFileIsReadByItself() throws IOException {
        write("a.md", "[next](b.md)\n");
        write("b.md", "![](x.png)\n");

        assertThat(check("--format", "json", lectures + "/a.md")).isZero();
        assertThat(out.toString())
                .contains("\"file\" : \"" + lectures + "/a.md\"")
                .contains("\"problems\" : [ ]");
    }

    @Test
    void problemsOfFilesThatAreNoLectureAreTold() throws IOException {
        write("a.md", "Text.\n");
        write("_index.md", "---\nweight: heavy\n---\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("_index.md:2: error front-matter: ").startsWith(lectures.toString());
    }

    @Test
    void wrongPathsAndFormatsAreWrongUse() throws IOException {
        assertThat(check("nowhere")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no folder nowhere.");
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString()).contains("There are no lectures in ");
        assertThat(check("--format", "xml")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int check(String... args) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("--lectures", lectures.toString(), "--config", settings.toString()));
        all.addAll(List.of(args));
        return new CommandLine(new CheckCommand(CLOCK))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private void write(String file, String text) throws IOException {
        Path path = lectures.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
