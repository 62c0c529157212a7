package dev.lectern.app.classday;

import dev.lectern.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same day in class on every platform leaves the same behind. */
class ClassDayTest {
    @TempDir
    Path folder;

    @Test
    void onTheConsole() throws Exception {
        plays(new ConsoleStage(folder));
    }

    @Test
    void onSlackOverHttp() throws Exception {
        plays(new SlackStage(folder, true));
    }

    @Test
    void onSlackOverSocketMode() throws Exception {
        plays(new SlackStage(folder, false));
    }

    @Test
    void onDiscord() throws Exception {
        plays(new DiscordStage(folder));
    }

    private static void plays(Stage stage) throws Exception {
        try (stage) {
            Script.play(stage);
        }
        String book = Book.of(stage);
        Golden.check("classday/book.txt", book);
    }
}
