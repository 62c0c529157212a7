package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs every measurement, within about a minute, in a folder of its own that it removes. */
public final class Bench {
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

    /** @param line takes each line as soon as it is known */
    public void run(Consumer<String> line) throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench");
        try {
            line.accept(machine());
            tell(new AnswersBench().run(Files.createDirectory(folder.resolve("answers")), clock), line);
            tell(new LoadBench().run(lectures, Files.createDirectory(folder.resolve("lectures"))), line);
            tell(start(folder), line);
        } finally {
            remove(folder);
        }
    }

    private List<String> start(Path folder) throws IOException, InterruptedException {
        return classPath == null
                ? List.of("Start is measured only from the jar: java -jar lectern.jar bench")
                : new StartBench(classPath, lectures).run(Files.createDirectory(folder.resolve("start")));
    }

    private static void tell(List<String> lines, Consumer<String> line) {
        line.accept("");
        lines.forEach(line);
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
