package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Copies of a class's database in {@code backups} beside it, each the state of one moment, checked by opening it, and
 * readable by its owner only. Taking one works beside a running class. {@code secret.key} and the list of the forgotten are
 * not in it: they stay where they are.
 */
public final class Backups {
    /** However old the others are, these stay. */
    private static final int ALWAYS_KEPT = 3;

    private static final int MOST_A_SECOND = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final Path place;

    /** @param place where the files go */
    Backups(DataFolder folder, Path place) {
        this.folder = folder;
        this.place = place;
    }

    /** The backups in the data folder itself. */
    public static Backups of(DataFolder folder) {
        return new Backups(folder, folder.backups());
    }

    /** Backups elsewhere, such as on another disk. */
    public static Backups in(DataFolder folder, Path place) {
        return new Backups(folder, place.toAbsolutePath().normalize());
    }

    /**
     * Takes a backup.
     *
     * @return the file
     * @throws StoreException where there is nothing to copy, or it cannot be written or does not stand the check
     */
    public Path take(Instant now) {
        if (!folder.holdsClass()) {
            throw new StoreException("There is no class in " + folder.path() + ", so there is nothing to back up.");
        }
        try (Session session = new Sessions(folder, Duration.ofSeconds(10)).open()) {
            return take(session, now);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        }
    }

    Path take(Session session, Instant now) throws SQLException {
        try {
            OwnerOnly.folder(place);
            Path copy = place.resolve("copy-" + ProcessHandle.current().pid() + ".db");
            Files.deleteIfExists(copy);
            OwnerOnly.file(copy); // SQLite fills an empty file, and so keeps its permissions
            try {
                session.update("VACUUM INTO ?", copy.toString());
                Soundness.check(copy, "The copy for the backup");
                Path file = free(now);
                new Archive(file).write(copy, now);
                return file;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The backup could not be written to " + place
                            + ". Make sure that there is space and that the folder can" + " be written.",
                    e);
        }
    }

    private Path free(Instant now) throws IOException {
        for (int attempt = 1; attempt <= MOST_A_SECOND; attempt++) {
            Path file = place.resolve("lectern-" + STAMP.format(now) + (attempt == 1 ? "" : "-" + attempt) + ".zip");
            if (Files.notExists(file)) {
                return file;
            }
        }
        throw new IOException("too many backups in one second");
    }

    /**
     * Removes backups older than a time, but never the newest three.
     *
     * @return how many were removed
     */
    public int prune(Instant now, Duration keep) {
        try {
            List<Path> old = all().stream().skip(ALWAYS_KEPT).toList();
            int removed = 0;
            for (Path file : old) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(keep))) {
                    Files.delete(file);
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new StoreException("An old backup in " + place + " could not be removed.", e);
        }
    }

    /** The files, the newest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "lectern-*.zip")) {
            List<Path> all = new ArrayList<>(
                    StreamSupport.stream(files.spliterator(), false).toList());
            all.sort(Comparator.comparing(Path::getFileName).reversed());
            return List.copyOf(all);
        }
    }
}
