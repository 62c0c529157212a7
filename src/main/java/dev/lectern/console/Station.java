package dev.lectern.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A keyboard and a screen that belong together.
 *
 * @param interactive whether somebody sits there, and not a pipe
 * @param end gives the terminal back
 */
record Station(Keyboard keyboard, Screen screen, boolean interactive, End end) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    private static final Size UNKNOWN = Size.of(Screen.USUAL_WIDTH, 24);

    /** What has to be done at the end. */
    interface End {
        void run() throws IOException;
    }

    /** This process's terminal with line editing, as far as there is one that can. */
    static Station here(Path history, Completion completion) {
        if (!isTerminal()) {
            return piped(System.in, System.out);
        }
        String type = System.getenv("TERM");
        if ("dumb".equals(type)) {
            return typed(System.in, System.out);
        }
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .graphemeCluster(false) // asking the terminal about it would make the start wait for an answer
                    .encoding(StandardCharsets.UTF_8)
                    .build();
            if (terminal.getSize().getColumns() <= 0) {
                terminal.setSize(UNKNOWN); // a terminal that does not know its size, as inside some tools
            }
            return edited(terminal, hasColors(), new LineEditor(terminal, hasColors(), completion, history));
        } catch (IOException | IllegalStateException | LinkageError e) {
            LOG.debug("no line editing here: {}", e.getClass().getName());
            return typed(System.in, System.out);
        }
    }

    /** Whether both ends are a terminal's. Since Java 22 there may be a console without one, and a way to ask it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // older than the question
        }
    }

    /** See no-color.org. */
    private static boolean hasColors() {
        String noColor = System.getenv("NO_COLOR");
        return noColor == null || noColor.isEmpty();
    }

    static Station edited(Terminal terminal, boolean styled, LineEditor editor) {
        return new Station(
                editor, new Screen(terminal.writer(), () -> terminal.getSize().getColumns(), styled), true, () -> {
                    editor.save();
                    terminal.close();
                });
    }

    /** A pipe: every line that is read is written as well, so that the output reads as a conversation. */
    static Station piped(InputStream in, OutputStream out) {
        Screen screen = plain(out);
        BufferedReader lines = reader(in);
        Keyboard keyboard = name -> {
            Optional<String> line = Optional.ofNullable(lines.readLine());
            line.filter(it -> !it.isBlank())
                    .ifPresent(
                            it -> screen.out().print("> " + CleanText.line(it).strip() + "\n\n"));
            return line;
        };
        return new Station(keyboard, screen, false, () -> {});
    }

    /** A terminal that can show letters and no more. */
    static Station typed(InputStream in, OutputStream out) {
        Screen screen = plain(out);
        BufferedReader lines = reader(in);
        Keyboard keyboard = name -> {
            screen.out().print(name + "> ");
            screen.out().flush();
            return Optional.ofNullable(lines.readLine());
        };
        return new Station(keyboard, screen, true, () -> {});
    }

    private static Screen plain(OutputStream out) {
        var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        return new Screen(writer, () -> Screen.USUAL_WIDTH + 1, false);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        screen.out().flush();
        end.run();
    }
}
