package dev.lectern.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Java process with the class path of the tests. What it prints is read as it comes, so it never has to wait. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Thread reader;

    private ChildProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read);
        reader.start();
    }

    private void read() {
        try (InputStream out = process.getInputStream()) {
            out.transferTo(printed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param temp a folder for what it leaves behind when it is killed */
    static ChildProcess start(Path temp, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                // SQLite's library is unpacked here; who is killed cannot tidy up.
                "-Dorg.sqlite.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(args).forEach(command::add);
        return new ChildProcess(
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it has printed a line that reads so. */
    void awaitLine(String line) {
        await(() -> lines().contains(line));
    }

    /** Waits until it has printed so many bytes. */
    void awaitBytes(int count) {
        await(() -> printed.size() >= count);
    }

    private static void await(Callable<Boolean> holds) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(holds);
    }

    /** The lines printed so far; one that was not printed whole is left out. */
    List<String> lines() {
        String text = printed.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Ends it at once, as {@code kill -9} does, and waits until it is gone and everything it printed was read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output open
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
