package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    @TempDir
    private Path data;

    private final ToyClass toys = new ToyClass();

    @Test
    void aPipedSessionReadsAsAConversation() throws IOException {
        String session = piped("""
                /quiz today
                b)
                /leaderboard

                hello there
                leaderboard
                /as ben
                /quiz today
                /as ada
                /as ben
                a cube, I think
                /summary
                found
                next
                /quiz words
                quiz
                Not yet
                /nonsense
                /crash
                /as
                """);

        Golden.check("console/session.txt", session);
    }

    @Test
    void everyStudentHasTheirOwnCard() throws IOException {
        piped("/quiz today\n/as ben\nB\n/as ada\nB\n");

        assertThat(toys.asked).hasSize(2);
        assertThat(toys.asked.get(1).account()).isEqualTo(new AccountId("console", "ada"));
        assertThat(toys.asked.get(1).action().arguments()).isEqualTo("t:1 B");
    }

    @Test
    void whatIsWrittenTellsSinceWhenItWasAskedAndWhatIsPressedDoesNot() throws IOException {
        piped("/quiz words\nso\n/quiz today\nB\n");

        assertThat(toys.asked.get(1).opened()).isEqualTo(toys.lesson().clock().instant());
        assertThat(toys.asked.get(3).opened()).isNull();
    }

    @Test
    void onlyAQuestionIsSaidToBeWaiting() throws IOException {
        assertThat(piped("/quiz today\n/as ben\n/as ada\n")).contains("“Today's question” is still waiting");
        assertThat(piped("/quiz words\nso\n/as ben\n/as ada\n")).doesNotContain("still waiting");
        assertThat(piped("/summary found\n/as ben\n/as ada\n")).doesNotContain("still waiting");
    }

    @Test
    void anAnswerThatIsTooLongIsNotSentAndMayBeShortened() throws IOException {
        String session = piped("/quiz words\n" + "so ".repeat(20) + "\nso\n");

        assertThat(session).contains("59 characters", "at most 40");
        assertThat(toys.asked)
                .extracting(request -> request.action().toString())
                .hasSize(2);
        assertThat(toys.asked.get(1).arguments()).isEqualTo("p:2 so");
    }

    @Test
    void afterAFailureTheQuestionStillWaits() throws IOException {
        piped("/quiz today\n/crash\nB\n");

        assertThat(toys.asked.get(2).arguments()).isEqualTo("t:1 B");
    }

    @Test
    void whoeverPipedIsToldWhetherEverythingCouldBeDone() throws IOException {
        try (Station fine = Station.piped(input("/quiz today\nhm\n/nonsense\n"), OutputStream.nullOutputStream());
                Station broken = Station.piped(input("/crash\n/leaderboard\n"), OutputStream.nullOutputStream())) {
            assertThat(console().talk(fine)).isTrue();
            assertThat(console().talk(broken)).isFalse();
        }
    }

    @Test
    void quitLeavesAtOnce() throws IOException {
        assertThat(piped("/quit\n/leaderboard\n")).isEqualTo("> /quit\n\n");
        assertThat(piped("exit\n/leaderboard\n")).isEqualTo("> exit\n\n");
    }

    @Test
    void aFailureTellsNothingOfItsInsides() throws IOException {
        assertThat(piped("/crash\n/leaderboard\n"))
                .contains("That did not work", "Curious Otter")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void aPlainTerminalIsAskedByNameAndSaidGoodbyeTo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Station station = Station.typed(input("/leaderboard\n"), out)) {
            console().talk(station);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Welcome to Toys and Games\n")
                .contains("ada> Leaderboard", "/summary   /quiz   /leaderboard   /my", "ada> Goodbye.")
                .doesNotContain("\u001b");
    }

    @Test
    void forgettingLeavesNoExportInTheDataFolder() throws IOException {
        piped("/export\n/as ben\n/export\n/as ada\n");
        assertThat(exported()).hasSize(2);

        piped("/forget\n");

        assertThat(exported()).hasSize(1);
    }

    @Test
    void aPictureIsWrittenBesideTheExportsAndGoesWithThem() throws IOException {
        String said = piped("/picture\n");

        Path file = exported().get(0);
        assertThat(said.replace("\n", "")).contains("Drawn", file.getFileName().toString(), "only you can read");
        assertThat(file).hasFileName("my-progress-20260302-100000.png").hasBinaryContent(new byte[] {(byte) 0x89, 'P'});
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        piped("/forget\n");

        assertThat(exported()).isEmpty();
    }

    @Test
    void aFileThatIsHandedOverIsWrittenForItsOwnerOnly() throws IOException {
        String said = piped("/table\n");

        Path file = exported().get(0);
        assertThat(said.replace("\n", ""))
                .contains("A table", file.getFileName().toString(), "only you can read");
        assertThat(file).hasFileName("table-20260302-100000.csv").hasContent("a,b\n");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private List<Path> exported() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String piped(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Station station = Station.piped(input(lines), out)) {
            console().talk(station);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Console console() {
        return new Console(toys.lesson(), new Exports(data.resolve("exports"), record -> "{}"), "ada");
    }

    private static ByteArrayInputStream input(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
