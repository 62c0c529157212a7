package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LectureFolderTest {
    @TempDir
    Path folder;

    @Test
    void courseIsReadInOrderWithItsTitle() throws IOException {
        write("_index.md", "---\ntitle: My course\nsummary: About things.\n---\nWelcome.");
        write("late/_index.md", "---\nweight: 9\n---\n");
        write("late/one.md", "# One\n\nText.");
        write("a.md", "---\ntitle: A\nweight: 20\n---\nText.");
        write("b.md", "---\ntitle: B\nweight: 10\n---\nText.");
        write("some-name.md", "Text.");

        CourseText course = read();

        assertThat(course.title()).contains("My course");
        assertThat(course.summary()).contains("About things.");
        assertThat(course.lectures().all())
                .extracting(Lecture::slug, Lecture::file, Lecture::title)
                .containsExactly(
                        tuple("one", "late/one.md", "One"),
                        tuple("b", "b.md", "B"),
                        tuple("a", "a.md", "A"),
                        tuple("some-name", "some-name.md", "Some name"));
        assertThat(course.problems()).isEmpty();
    }

    @Test
    void readmeIsALectureOnlyWithFrontMatter() throws IOException {
        write("README.md", "# How to build this site");
        write("one/README.md", "---\ntitle: One\n---\nText.");

        assertThat(read().lectures().all()).extracting(Lecture::file).containsExactly("one/README.md");
    }

    @Test
    void onlyReleasedLecturesAreReleased() throws IOException {
        write("draft.md", "---\ndraft: true\n---\nText.");
        write("soon.md", "---\npublishDate: 2026-09-01\n---\nText.");
        write("gone.md", "---\nexpiryDate: 2026-08-01\n---\nText.");
        write("here.md", "Text.");
        write("broken.md", "---\ntitle: a: b\n---\nText.");

        CourseText course = read();

        assertThat(course.lectures().released(Instant.parse("2026-08-15T00:00:00Z")))
                .extracting(Lecture::slug)
                .containsExactly("here");
        assertThat(course.lectures().released(Instant.parse("2026-09-01T00:00:00Z")))
                .extracting(Lecture::slug)
                .containsExactly("here", "soon");
        assertThat(course.problems())
                .extracting(Problem::code, Problem::file)
                .containsExactly(tuple("front-matter", "broken.md"));
    }

    @Test
    void missingAndEmptyFoldersSayWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "text");

        assertThatThrownBy(() -> LectureFolder.read(folder.resolve("nowhere"), ZoneOffset.UTC))
                .isInstanceOf(NoLecturesException.class)
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> LectureFolder.read(folder, ZoneOffset.UTC)).hasMessageContaining("no lectures in");
        assertThatThrownBy(() -> LectureFolder.read(file, ZoneOffset.UTC)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> LectureFolder.readFile(file, ZoneOffset.UTC))
                .hasMessageContaining("not a Markdown file");
    }

    @Test
    void levelsTitlesImagesAndEmptyFilesAreChecked() throws IOException {
        write("a.md", """
                ---
                title: A
                ---
                ## One

                #### Deep

                ![](a.png) and ![shown](b.png)

                ## One

                Text with
                [a script](javascript:alert%281%29).
                """);
        write("b.md", "---\ntitle: B\n---\n\n## Nothing here\n");
        write("c.md", "### Fine\n\nText.\n\n## Fine, too\n\n### Fine\n\nText.");
        write("d.md", "## Only a question\n\n### Q1 (MCQ)\nWhich?\n\nAnswer: B\n");

        assertThat(read().problems())
                .extracting(Problem::file, Problem::line, Problem::code)
                .containsExactly(
                        tuple("a.md", 6, "heading-level-skipped"),
                        tuple("a.md", 8, "image-without-alt"),
                        tuple("a.md", 10, "duplicate-section-title"),
                        tuple("a.md", 13, "unsafe-link"),
                        tuple("b.md", 1, "empty-lecture"),
                        tuple("d.md", 3, "label-and-shape"));
    }

    @Test
    void linksBetweenLecturesAreFollowed() throws IOException {
        write("week-1/a.md", """
                # A & B: the start

                [ok](b.md) [ok](../c.md#part-two) [ok](#a--b-the-start) [ok](#own) [ok](/site/page.md)
                [ok](https://example.org/x.md#y) [ok](mailto:a@example.org) [ok](b) [ok](data.csv) [ok](../c.md?x=1)
                [ok]({{< ref "c.md#part-two" >}}) [ok]({{< relref "b" >}}) [ok]({{< ref "/week-1/b" >}})
                <span id="own"></span>

                [gone](d.md) and
                [gone](../c.md#part-three) [gone](#elsewhere)
                [outside](../../secret.md)
                [gone]({{< ref "nowhere.md" >}})

                `[code](gone.md)` and `{{< ref "gone.md" >}}`

                ```
                {{< ref "gone.md" >}}
                ```
                """);
        write("week-1/b.md", "Text.");
        write("c.md", "## Part two\n\nText.");

        assertThat(read().problems())
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        tuple(8, "broken-link"),
                        tuple(9, "broken-link"),
                        tuple(9, "broken-link"),
                        tuple(10, "broken-link"),
                        tuple(11, "broken-link"));
    }

    @Test
    void fileThatIsTooLargeIsAProblemAndTheRestIsRead() throws IOException {
        write("a.md", "Text.");
        write("large.md", ">".repeat(LectureFile.MOST_BYTES + 1));

        CourseText course = read();

        assertThat(course.lectures().all()).extracting(Lecture::slug).containsExactly("a");
        assertThat(course.otherProblems())
                .extracting(Problem::code, Problem::file)
                .containsExactly(tuple("file-too-large", "large.md"));
    }

    @Test
    void vocabularyHoldsTheWordsOfTheCourse() throws IOException {
        write("a.md", "---\ntitle: Tokens\n---\n## Subwords\n\n- **pairs** of `bytes`");

        assertThat(read().lectures().vocabulary().words()).contains("tokens", "subwords", "pairs", "bytes", "of");
    }

    @Test
    void nothingReadCanBeChanged() throws IOException {
        write("a.md", "Text.");
        CourseText course = read();

        for (List<?> list : List.of(
                course.files(),
                course.problems(),
                course.lectures().all(),
                course.questions().all())) {
            assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private CourseText read() throws IOException {
        return LectureFolder.read(folder, ZoneOffset.UTC);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
