package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs measurements, all within about a minute and a half, in a folder of its own that it removes. */
public final class Bench {
    private static final Duration PRESS_ROUND = Duration.ofMillis(700);

    /** What can be measured. */
    public enum Part {
        answers,
        loading,
        presses,
        start
    }

    private final Path lectures;
    private final Clock clock;
    private final @Nullable String classPath;

    /**
     * @param lectures the lectures to measure with
     * @param classPath what a fresh process needs to run Lectern; null where that is not known, and starts are not measured
     */
    public Bench(Path lectures, Clock clock, @Nullable String classPath) {
        this.lectures = lectures;
        this.clock = clock;
        this.classPath = classPath;
    }

    /**
     * @param parts what to measure
     * @param line takes each line as soon as it is known
     */
    public void run(Set<Part> parts, Consumer<String> line) throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench");
        try {
            line.accept(machine());
            for (Part part : new TreeSet<>(parts)) {
                line.accept("");
                measured(part, Files.createDirectory(folder.resolve(part.name())))
                        .forEach(line);
            }
        } finally {
            remove(folder);
        }
    }

    private List<String> measured(Part part, Path folder) throws Exception {
        return switch (part) {
            case answers -> new AnswersBench().run(folder, clock);
            case loading -> new LoadBench().run(lectures, folder);
            case presses -> new PressBench(clock, PRESS_ROUND).run(folder);
            case start ->
                classPath == null
                        ? List.of("Start is measured only from the jar: java -jar lectern.jar bench")
                        : new StartBench(classPath, lectures).run(folder);
        };
    }

    private static String machine() {
        return "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", " + Runtime.getRuntime().availableProcessors() + " processors. Only the ratios travel.";
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
