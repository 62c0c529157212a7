package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEditorTest {
    private static final String ENTER = "\r";
    private static final String UP = "\u001bOA";
    private static final String CTRL_A = "\u0001";
    private static final String CTRL_U = "\u0015";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path data;

    private final ToyClass toys = new ToyClass();

    @ParameterizedTest
    @CsvSource({
        "'/le\t',leaderboard,''",
        "'le\t',leaderboard,''",
        "'/quiz to\t',quiz,today",
        "/quiz today,quiz,today",
        "'/summary fi\t',summary,Fine-tuning in practice",
        "'/summary fine-tuning i\t',summary,Fine-tuning in practice",
        "'/summary FO\t',summary,Foundations",
        "'/my na\t',my,na",
        "/my name it's \"me\" \\ !1,my,name it's \"me\" \\ !1",
    })
    void completesAndTakesLinesAsTheyAre(String keys, String command, String arguments) throws IOException {
        type(keys + ENTER + CTRL_D);

        assertThat(toys.asked).singleElement().satisfies(request -> {
            assertThat(request.action().command()).isEqualTo(command);
            assertThat(request.arguments()).isEqualTo(arguments);
        });
    }

    @Test
    void wordsOfTheCardAreCompletedWhileAnAnswerIsExpected() throws IOException {
        type("/quiz words" + ENTER + "toys" + ENTER + "ye\t" + ENTER + CTRL_D);

        assertThat(arguments()).containsExactly("words", "p:2 toys", "yes");
    }

    @Test
    void linesCanBeEditedAndCalledBack() throws IOException {
        type("eaderboard" + CTRL_A + "/l" + ENTER + UP + CTRL_U + "/my x" + ENTER + UP + UP + ENTER + CTRL_D);

        assertThat(toys.asked)
                .extracting(request -> request.action().command())
                .containsExactly("leaderboard", "my", "leaderboard");
    }

    @Test
    void historyHoldsNoAnswersAndItsFileNothingPersonal() throws IOException {
        type("/quiz today" + ENTER + "a secret answer" + ENTER + "/my name Ada" + ENTER + "/as ben" + ENTER + UP + UP
                + UP + ENTER + CTRL_D);

        Path file = data.resolve("console-history");
        assertThat(arguments()).containsExactly("today", "t:1 a secret answer", "name Ada", "today");
        assertThat(Files.readString(file)).contains("/quiz today").doesNotContain("secret", "Ada", "ben");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void historyGoesOnInTheNextSession() throws IOException {
        type("/leaderboard" + ENTER + CTRL_D);
        type(UP + ENTER + CTRL_D);

        assertThat(toys.asked).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheHistory() throws IOException {
        Files.writeString(data.resolve("occupied"), "");

        String seen = type("/leaderboard" + ENTER + CTRL_D, data.resolve("occupied/console-history"));

        assertThat(seen).contains("Curious Otter");
    }

    @Test
    void looksAreShownUnlessTheyAreNotWanted() throws IOException {
        String seen = type("/leaderboard" + ENTER + CTRL_D);

        assertThat(seen).contains("ada> ", "\u001b[1mLeaderboard", "Goodbye");
    }

    private List<String> arguments() {
        return toys.asked.stream().map(Request::arguments).toList();
    }

    private String type(String keys) throws IOException {
        return type(keys, data.resolve("console-history"));
    }

    private String type(String keys, Path history) throws IOException {
        var out = new ByteArrayOutputStream();
        var keyboard = new Keys(keys);
        Terminal terminal = new ExternalTerminal("test", "xterm-256color", keyboard, out, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 40));
        var console = new Console(toys.lesson(), new Exports(data.resolve("exports"), record -> "{}"), "ada");
        var editor = new LineEditor(terminal, true, console.completion(), history);
        try (Station station = Station.edited(terminal, true, editor)) {
            console.talk(station);
        } finally {
            keyboard.close();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void completionOffersNoCommandWhereAnAnswerIsExpected() {
        var seats = new Seats("ada");
        var completion = new Completion(toys.lesson(), seats);
        Card question = toys.lesson()
                .router()
                .apply(toys.lesson().request(seats.account(), dev.lectern.chat.Action.parse("quiz words"), null))
                .card();

        seats.saw(question, Instant.EPOCH);

        assertThat(completion.words("s")).isEmpty();
        assertThat(completion.words("/s"))
                .extracting(Completion.Proposal::value)
                .contains("/summary");
    }

    /** Somebody who presses these keys and then sits still. */
    private static final class Keys extends InputStream {
        private final ByteArrayInputStream keys;
        private final CountDownLatch closed = new CountDownLatch(1);

        private Keys(String keys) {
            this.keys = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            int key = keys.read();
            if (key >= 0) {
                return key;
            }
            try {
                closed.await();
                return -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int key = read();
            if (key < 0) {
                return -1;
            }
            buffer[offset] = (byte) key;
            return 1;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
