package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the Markdown files of a folder and of the folders in it, in a stable order. Hidden files and folders are left out, and
 * so is whatever a link outside the folder points to. A folder behind a link is not entered: when it lies inside, it is
 * found where it is.
 */
final class LectureFiles {
    private final Path root;
    private final Set<Path> seen = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param file relative to the root, with forward slashes
     * @param path where to read it, with every link followed
     */
    record Found(String file, Path path) {
        String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    record Result(List<Found> files, List<Problem> problems) {}

    private LectureFiles(Path root) {
        this.root = root;
    }

    /**
     * @param root a folder, with every link followed
     * @throws IOException when the folder itself cannot be listed
     */
    static Result in(Path root) throws IOException {
        LectureFiles files = new LectureFiles(root);
        List<Path> links = new ArrayList<>();
        files.walk(files.entries(root), links);
        links.forEach(files::follow); // last, so that a file is known under its own name first
        return new Result(List.copyOf(files.found), List.copyOf(files.problems));
    }

    static boolean isMarkdown(Path path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.removeIf(entry -> nameOf(entry).startsWith("."));
        entries.sort(Comparator.comparing(LectureFiles::nameOf, NaturalOrder.COMPARATOR));
        return entries;
    }

    private void walk(List<Path> entries, List<Path> links) {
        for (Path entry : entries) {
            if (Files.isSymbolicLink(entry)) {
                links.add(entry);
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walkFolder(entry, links);
            } else if (isMarkdown(entry)) {
                add(entry, entry);
            }
        }
    }

    private void walkFolder(Path folder, List<Path> links) {
        try {
            walk(entries(folder), links);
        } catch (IOException e) {
            report("unreadable-file", folder, "This folder cannot be read. Check that Lectern may open it.");
        }
    }

    private void follow(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                report(
                        "outside-folder",
                        link,
                        "This is a link to something outside the lectures folder, so it was not read. Put a copy here"
                                + " instead.");
            } else if (isMarkdown(link) && !Files.isDirectory(target)) {
                add(link, target);
            }
        } catch (IOException e) {
            if (isMarkdown(link)) {
                report("unreadable-file", link, "This link leads nowhere. Correct or delete it.");
            }
        }
    }

    private void add(Path place, Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            report("unreadable-file", place, "This is not a file with text in it, so it was not read.");
        } else if (seen.add(path)) {
            found.add(new Found(relative(place), path));
        }
    }

    private void report(String code, Path place, String message) {
        problems.add(Problem.error(code, relative(place), 1, message));
    }

    private String relative(Path place) {
        return root.relativize(place).toString().replace(place.getFileSystem().getSeparator(), "/");
    }
}
