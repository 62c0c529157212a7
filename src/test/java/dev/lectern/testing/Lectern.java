package dev.lectern.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Lectern in a process of its own, as people start it. */
public final class Lectern {
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;

    /** @param folder where it is started; its outputs are kept there */
    public Lectern(Path folder) {
        this.folder = folder;
    }

    /** How a run ended. */
    public record Run(int exit, String out, String err) {}

    /** Runs a command from the classes under test. */
    public Run run(String input, String... args) throws IOException, InterruptedException {
        return run(classes(), input, args);
    }

    /** Runs a command from a jar. */
    public Run runJar(Path jar, String input, String... args) throws IOException, InterruptedException {
        return run(List.of("-jar", jar.toAbsolutePath().toString()), input, args);
    }

    /** Starts a command that runs until it is stopped, with nothing but these added to its environment. */
    public Started start(Map<String, String> environment, String... args) throws IOException {
        List<String> command = command(classes(), args);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    /** A command that is running; closing kills it. */
    public record Started(Process process, Path out, Path err) implements AutoCloseable {
        /** Waits until it has said so. */
        public void await(String words) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !process.isAlive() || Files.readString(out).contains(words));
        }

        /** Asks it to stop, as a service manager does. */
        public Run stop() throws IOException, InterruptedException {
            process.destroy();
            return end();
        }

        public Run end() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("no end after " + PATIENCE_SECONDS + " s");
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static List<String> classes() {
        List<String> program = new ArrayList<>();
        if (Runtime.version().feature() >= 22) {
            program.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        }
        program.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), "dev.lectern.app.Main"));
        return program;
    }

    private static List<String> command(List<String> program, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of(args));
        return command;
    }

    private Run run(List<String> program, String input, String... args) throws IOException, InterruptedException {
        List<String> command = command(program, args);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + PATIENCE_SECONDS + " s: " + command);
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                List.of(classPath.split(separator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
