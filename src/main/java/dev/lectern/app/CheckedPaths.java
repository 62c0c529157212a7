package dev.lectern.app;

import dev.lectern.json.CheckedFile;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the folders and files that a person names, each once even if it is named twice or lies in another. */
record CheckedPaths(List<CheckedFile> files) {
    CheckedPaths {
        files = List.copyOf(files);
    }

    /** @throws NoLecturesException when one of the paths leads to no lecture */
    static CheckedPaths read(List<Path> paths, ZoneId zone) throws NoLecturesException {
        List<CheckedFile> files = new ArrayList<>();
        for (Path path : withoutOverlaps(paths)) {
            if (Files.isDirectory(path)) {
                add(files, path, LectureFolder.read(path, zone));
            } else if (Files.exists(path)) {
                Path parent = path.getParent();
                add(files, parent == null ? Path.of("") : parent, LectureFolder.readFile(path, zone));
            } else {
                add(files, path, LectureFolder.read(path, zone)); // says that it is missing
            }
        }
        return new CheckedPaths(files);
    }

    private static List<Path> withoutOverlaps(List<Path> paths) {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (Path path : paths) {
            byRealPath.putIfAbsent(realPath(path), path);
        }
        List<Path> kept = new ArrayList<>();
        byRealPath.forEach((real, path) -> {
            boolean inside =
                    byRealPath.keySet().stream().anyMatch(other -> !other.equals(real) && real.startsWith(other));
            if (!inside) {
                kept.add(path);
            }
        });
        return kept;
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static void add(List<CheckedFile> files, Path root, CourseText course) {
        course.files()
                .forEach(file -> files.add(new CheckedFile(
                        named(root, file.lecture().file()), file.lecture(), file.questions(), file.problems())));
        Map<String, List<Problem>> others = new LinkedHashMap<>();
        for (Problem problem : course.otherProblems()) {
            others.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
        }
        others.forEach((file, problems) -> files.add(new CheckedFile(named(root, file), null, List.of(), problems)));
    }

    private static String named(Path root, String file) {
        return root.resolve(file).normalize().toString().replace('\\', '/');
    }
}
