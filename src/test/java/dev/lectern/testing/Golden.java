package dev.lectern.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file under {@code src/test/resources}. Run with {@code -Dlectern.golden=write} to write the files
 * anew, then read the difference before you commit it.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Golden() {}

    public static void check(String file, String actual) throws IOException {
        Path golden = RESOURCES.resolve(file);
        if ("write".equals(System.getProperty("lectern.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(file).isEqualTo(Files.readString(golden));
    }
}
