package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up and putting back, as an operator does it. */
class BackupCommandTest {
    @TempDir
    Path folder;

    private Lectern lectern;

    @BeforeEach
    void write() throws IOException {
        lectern = new Lectern(folder);
        Files.createDirectories(folder.resolve("lectures"));
        Files.writeString(folder.resolve("lectures/heaps.md"), "# Heaps\n\n## A heap\n\n> **Smallest first.**\n");
    }

    @Test
    void aBackupIsPutBackAndHowItWasBeforeIsKept() throws Exception {
        classroom("/my name Curious Ada\n");
        Lectern.Run backup = lectern.run("", "backup");
        classroom("/my name Another Name\n");

        Lectern.Run restore = lectern.run("", "restore", backup.out().strip());

        assertThat(backup.exit()).isZero();
        assertThat(restore.exit()).isZero();
        assertThat(restore.out()).contains("The class is as it was at ", "How it was before is in ");
        assertThat(classroom("/my\n")).contains("Curious Ada").doesNotContain("Another Name");
    }

    @Test
    void whatIsNoBackupIsRefusedWithASentence() throws Exception {
        classroom("/my\n");

        Lectern.Run restore = lectern.run("", "restore", "lectures/heaps.md");

        assertThat(restore.exit()).isEqualTo(Main.COULD_NOT);
        assertThat(restore.err()).contains("is no backup of Lectern").contains("Nothing was changed");
    }

    @Test
    void withoutAClassThereIsNothingToBackUp() throws Exception {
        Lectern.Run backup = lectern.run("", "backup");

        assertThat(backup.exit()).isEqualTo(Main.COULD_NOT);
        assertThat(backup.err()).contains("nothing to back up");
    }

    private String classroom(String typed) throws IOException, InterruptedException {
        return lectern.run(typed, "console").out();
    }
}
