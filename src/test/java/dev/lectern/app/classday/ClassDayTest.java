package dev.lectern.app.classday;

import dev.lectern.testing.Golden;
import dev.lectern.testing.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same day in class on every platform, at the same time. */
class ClassDayTest {
    private static final List<Venue> VENUES = List.of(
            ConsoleStage::new,
            folder -> new SlackStage(folder, true),
            folder -> new SlackStage(folder, false),
            DiscordStage::new);

    @TempDir
    Path folder;

    /** Where a stage is set up. */
    private interface Venue {
        Stage open(Path folder) throws Exception;
    }

    @Test
    void leavesTheSameBehindOnEveryPlatformAndNothingInTheLog() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(Script.PLANTED));
        try (EverythingLogged log = new EverythingLogged()) {
            List<Stage> played = Together.run(VENUES.size(), this::play);
            played.forEach(stage -> secrets.addAll(stage.secrets()));
            log.holdsNone(secrets);
            log.holdsNoTrouble();
            for (Stage stage : played) {
                Golden.check("classday/book.txt", Book.of(stage));
            }
        }
    }

    private Stage play(int number) {
        try {
            Path own = Files.createDirectory(folder.resolve("stage-" + number));
            Stage stage = VENUES.get(number).open(own);
            try (stage) {
                Script.play(stage);
            }
            return stage;
        } catch (Exception e) {
            throw new IllegalStateException("on stage " + number, e);
        }
    }
}
