package dev.lectern.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a fresh process to its end, for a class that is opened and left at once, against a bare process that
 * loads the same libraries with the same flags: both come up, are ready, and go.
 */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final long PATIENCE_SECONDS = 30;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xshare:auto");

    private final String classPath;
    private final Path lectures;

    /** @param classPath holds all of Lectern, such as its jar */
    StartBench(String classPath, Path lectures) {
        this.classPath = classPath;
        this.lectures = lectures;
    }

    /** @param folder an empty folder */
    List<String> run(Path folder) throws IOException, InterruptedException {
        List<String> console = command(
                "dev.lectern.app.Main",
                "console",
                "--data",
                folder.resolve("class").toString(),
                "--lectures",
                lectures.toString());
        List<String> bare =
                command(BareStart.class.getName(), folder.resolve("bare.db").toString(), lectures.toString());
        double first = millis(console); // makes the data folder; what comes after finds it
        millis(bare);
        List<Double> ours = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            limits.add(millis(bare));
            ours.add(millis(console));
        }
        double taken = median(ours);
        double limit = median(limits);
        return List.of(
                "Start to ready and out again, against a bare process with the same libraries and flags (goal: at most 1.25)",
                String.format(
                        Locale.ROOT,
                        "  lectern %.0f ms, bare process %.0f ms, ratio %.2f; the very first start %.0f ms",
                        taken,
                        limit,
                        taken / limit,
                        first));
    }

    private List<String> command(String... rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(rest));
        return command;
    }

    private static double millis(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("/quit\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (process.isAlive()) { // the bare process reads nothing and may be gone already
                process.destroyForcibly();
                throw e;
            }
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("a process did not end within " + PATIENCE_SECONDS + " seconds");
        }
        if (process.exitValue() != 0) {
            throw new IOException("a process ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
