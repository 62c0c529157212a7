package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Instant NOON = TestDatabase.CLOCK.instant();

    @TempDir
    Path temp;

    private DataFolder folder;

    @BeforeEach
    void name() {
        folder = new DataFolder(temp.resolve("class/data"));
    }

    @Test
    void aSecondClaimIsRefusedUntilTheFirstIsGivenBack() {
        try (Claim first = folder.claim()) {
            assertThatThrownBy(folder::claim)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The data folder " + folder.path() + " is in use by another Lectern (this process)."
                            + " Stop that one first, or give this one a folder of its own with --data DIR.");
            assertThat(first).isNotNull();
        }

        folder.claim().close();
    }

    @Test
    void aClaimIsKnownUnderEveryNameOfTheFolder() throws Exception {
        try (Claim first = folder.claim()) {
            Path link = Files.createSymbolicLink(temp.resolve("link"), folder.path());

            assertThatThrownBy(new DataFolder(link)::claim).isInstanceOf(StoreException.class);
            assertThat(first).isNotNull();
        }
    }

    @Test
    void aClaimOfAnotherProcessEndsWithThatProcess() throws Exception {
        try (ChildProcess child =
                ChildProcess.start(temp, ClaimHolder.class, folder.path().toString())) {
            child.awaitLine("claimed");
            assertThatThrownBy(folder::claim)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining("process " + child.pid());
            // Asking did not take the other's claim away.
            assertThatThrownBy(folder::claim).isInstanceOf(StoreException.class);
            Database.open(folder, TestDatabase.CLOCK).close();

            child.kill();
        }

        folder.claim().close();
    }

    /** Claims a folder and keeps it until it is killed. */
    static final class ClaimHolder {
        private ClaimHolder() {}

        public static void main(String[] args) throws Exception {
            try (Claim claim = new DataFolder(Path.of(args[0])).claim()) {
                System.out.println(claim == null ? "nothing" : "claimed");
                System.in.read();
            }
        }
    }

    @Test
    void theLatestBeatIsRead() {
        folder.claim().close();
        assertThat(folder.lastBeat()).isEmpty();

        folder.beat(NOON);
        folder.beat(NOON.plusSeconds(10));

        assertThat(folder.lastBeat()).contains(NOON.plusSeconds(10));
    }

    @Test
    void afterRestingThereIsNoBeat() {
        folder.claim().close();
        folder.beat(NOON);

        folder.rest();
        folder.rest();

        assertThat(folder.lastBeat()).isEmpty();
    }

    @Test
    void aBeatThatCannotBeReadIsNoBeat() throws Exception {
        folder.claim().close();
        Files.writeString(folder.path().resolve("heartbeat"), "yesterday");

        assertThat(folder.lastBeat()).isEmpty();
    }

    @Test
    void aBeatThatCannotBeWrittenSaysWhy() {
        assertThatThrownBy(() -> folder.beat(NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.path().toString());
    }
}
