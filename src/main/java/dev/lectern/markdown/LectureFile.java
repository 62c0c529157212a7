package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.markdown.LectureFiles.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a file from the disk, or says why not. */
final class LectureFile {
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private LectureFile() {}

    /** The bytes, or null when the file is too large or cannot be read, which is then a problem. */
    static byte @Nullable [] bytes(Found found, Consumer<Problem> problems) {
        try (InputStream in = Files.newInputStream(found.path())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
            problems.accept(Problem.error(
                    "file-too-large",
                    found.file(),
                    1,
                    "This file is larger than 5 MB, so it was not read. Split it into several lectures."));
        } catch (IOException e) {
            problems.accept(Problem.error(
                    "unreadable-file",
                    found.file(),
                    1,
                    "This file cannot be read. Check that it is still there and that Lectern may open it."));
        }
        return null;
    }
}
