package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything Lectern keeps: {@code lectern.db} (with {@code -wal} and {@code -shm} beside it while it is
 * in use), {@code secret.key}, {@code forgotten.list}, {@code lectern.lock}, {@code heartbeat} and {@code backups}. Folder and files can be read by their owner only.
 */
public record DataFolder(Path path) {
    /** With less than a block free, nothing can be written. */
    private static final long FULL = 4096;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path database() {
        return path.resolve("lectern.db");
    }

    Path secretKey() {
        return path.resolve("secret.key");
    }

    /** Who was forgotten; see {@link ErasureList}. */
    Path erasures() {
        return path.resolve("forgotten.list");
    }

    Path backups() {
        return path.resolve("backups");
    }

    Path lock() {
        return path.resolve("lectern.lock");
    }

    /** Whether a class was ever kept here. */
    public boolean holdsClass() {
        return Files.exists(database());
    }

    private Path heartbeat() {
        return path.resolve("heartbeat");
    }

    /**
     * Makes the folder where there is none.
     *
     * @throws StoreException where it cannot be made or written
     */
    void prepare() {
        try {
            OwnerOnly.folder(path);
        } catch (IOException e) {
            throw new StoreException(
                    "The data folder " + path
                            + " cannot be made. Make sure that it can be, or name another one with --data DIR.",
                    e);
        }
        if (!Files.isWritable(path)) {
            throw notWritable(null);
        }
    }

    StoreException notWritable(@Nullable Throwable cause) {
        if (cause instanceof IOException && isFull()) {
            return full(cause);
        }
        return new StoreException(
                "The data folder " + path
                        + " cannot be written, so nothing new can be saved; everything confirmed before is"
                        + " safe. Make the folder and the files in it writable for the user that runs Lectern, or name"
                        + " another folder with --data DIR.",
                cause);
    }

    StoreException full(Throwable cause) {
        return new StoreException(
                "The disk that holds " + path + " is full. This change was not saved; everything confirmed before is"
                        + " safe. Free some space and try again; Lectern goes on by itself.",
                cause);
    }

    /** Java has no error of its own for a full disk, but the disk can be asked. */
    private boolean isFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < FULL;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Claims the folder for a process that runs the classroom; maintenance works beside it without a claim. The claim ends
     * when it is closed, or with the process, however that ends.
     *
     * @throws StoreException where another process, or this one, holds a claim already
     */
    public Claim claim() {
        prepare();
        return Claim.of(this);
    }

    /**
     * Notes that the process which runs the classroom is alive.
     *
     * @throws StoreException where the note cannot be written
     */
    public void beat(Instant now) {
        Path fresh = path.resolve("heartbeat.new");
        try {
            OwnerOnly.file(fresh);
            Files.writeString(fresh, now.toString());
            // In one step, so that a reader never meets half a note.
            Files.move(fresh, heartbeat(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /**
     * Takes the note away, when the process that runs the classroom ends as it should.
     *
     * @throws StoreException where it cannot be taken away
     */
    public void rest() {
        try {
            Files.deleteIfExists(heartbeat());
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** The latest beat; empty where there was none or it cannot be read. */
    public Optional<Instant> lastBeat() {
        try {
            return Optional.of(Instant.parse(Files.readString(heartbeat()).strip()));
        } catch (NoSuchFileException | DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(
                    "The file " + heartbeat() + " cannot be read. Make it readable for the user that runs Lectern.", e);
        }
    }
}
