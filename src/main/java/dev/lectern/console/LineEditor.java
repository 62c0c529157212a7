package dev.lectern.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines typed with editing, history and completion. */
final class LineEditor implements Keyboard {
    private static final Logger LOG = LoggerFactory.getLogger(LineEditor.class);
    private static final int HISTORY_LINES = 500;

    /** Held here because a logger that nobody holds forgets its level: what JLine would say, we say ourselves. */
    private static final java.util.logging.Logger JLINE = java.util.logging.Logger.getLogger("org.jline");

    static {
        JLINE.setLevel(java.util.logging.Level.OFF);
    }

    private final Terminal terminal;
    private final boolean styled;
    private final CommandHistory history = new CommandHistory();
    private final LineReader reader;

    LineEditor(Terminal terminal, boolean styled, Completion completion, Path historyFile) {
        this.terminal = terminal;
        this.styled = styled;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("lectern")
                .parser(new TypedLine.Reader())
                .completer(new TypedLine.Completer(completion))
                .history(history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
                .build();
        remember(historyFile);
    }

    private void remember(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                OwnerOnly.createDirectories(folder);
            }
            if (!Files.exists(file)) {
                OwnerOnly.write(file, new byte[0]);
            }
        } catch (IOException e) {
            LOG.warn(
                    "the history of this session will not be kept: {}",
                    e.getClass().getName());
            return;
        }
        reader.setVariable(LineReader.HISTORY_FILE, file);
        history.attach(reader);
    }

    @Override
    public Optional<String> read(String name) {
        String prompt = CleanText.line(name) + "> ";
        while (true) {
            try {
                return Optional.of(reader.readLine(styled ? Ink.ansi(Ink.bold(prompt)) : prompt));
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    terminal.writer().print("(/quit or Ctrl-D leaves)\n");
                }
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    /** Keeps the history for the next session, where that can be done. */
    void save() {
        try {
            history.save();
        } catch (IOException e) {
            LOG.warn(
                    "the history of this session was not kept: {}", e.getClass().getName());
        }
    }
}
