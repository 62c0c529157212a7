package dev.lectern.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the Markdown files of a folder look like from outside: another stamp means that something changed.
 *
 * @param files name, and size with time of the last change; empty where the folder cannot be read
 */
record FolderStamp(Map<String, String> files) {
    static FolderStamp of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.find(
                folder.toRealPath(), Integer.MAX_VALUE, FolderStamp::isLecture, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.toList()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(file.toString(), now.size() + " " + now.lastModifiedTime());
            }
        } catch (IOException | UncheckedIOException e) {
            return new FolderStamp(Map.of()); // files come and go while a new version is fetched; the next look tells
        }
        return new FolderStamp(files);
    }

    private static boolean isLecture(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && file.toString().endsWith(".md");
    }
}
