package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.lecture.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LectureFilesTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.toRealPath().resolve("lectures"));
    }

    @Test
    void findsMarkdownInEveryFolderAndNothingElse() throws IOException {
        write("b.md");
        write("a.MARKDOWN");
        write("picture.png");
        write(".hidden.md");
        write(".git/x.md");
        write("week 1/deep/er/c.md");
        Files.createDirectory(root.resolve("folder.md"));
        write("folder.md/inside.md");

        LectureFiles.Result result = LectureFiles.in(root);

        assertThat(result.files())
                .extracting(LectureFiles.Found::file)
                .containsExactly("a.MARKDOWN", "b.md", "folder.md/inside.md", "week 1/deep/er/c.md");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        Path secret = Files.createDirectory(temp.resolve("lectures-private"));
        Files.writeString(secret.resolve("key.md"), "secret");
        Files.createSymbolicLink(root.resolve("key.md"), secret.resolve("key.md"));
        Files.createSymbolicLink(root.resolve("all"), secret);
        Files.createSymbolicLink(root.resolve("up.md"), Path.of("..", "lectures-private", "key.md"));

        LectureFiles.Result result = LectureFiles.in(root);

        assertThat(result.files()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::code, Problem::file)
                .containsExactlyInAnyOrder(
                        tuple("outside-folder", "key.md"),
                        tuple("outside-folder", "all"),
                        tuple("outside-folder", "up.md"));
    }

    @Test
    void linksInALoopEndAndLinksWithinTheFolderReadNothingTwice() throws IOException {
        write("a.md");
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("b.md"), root.resolve("b.md"));
        Files.createSymbolicLink(root.resolve("c.md"), root.resolve("a.md"));

        LectureFiles.Result result = LectureFiles.in(root);

        assertThat(result.files()).extracting(LectureFiles.Found::file).containsExactly("a.md");
        assertThat(result.problems())
                .extracting(Problem::code, Problem::file)
                .containsExactly(tuple("unreadable-file", "b.md"));
    }

    @Test
    void filesMountedThroughAHiddenFolderAreFound() throws IOException {
        write("..data/a.md");
        Files.createSymbolicLink(root.resolve("a.md"), Path.of("..data", "a.md"));

        assertThat(LectureFiles.in(root).files())
                .extracting(LectureFiles.Found::file)
                .containsExactly("a.md");
    }

    private void write(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "text");
    }
}
