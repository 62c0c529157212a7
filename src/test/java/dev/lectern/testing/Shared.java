package dev.lectern.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the project that need not be there: a test that wants one is skipped without it. */
public final class Shared {
    private Shared() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("lectern.shared", "../shared")).resolve(name);
        assumeTrue(Files.exists(file), () -> "needs " + name + " in ../shared or in -Dlectern.shared");
        return file;
    }
}
