package dev.lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A data folder kept for one running classroom; see {@link DataFolder#claim()}. */
public final class Claim implements AutoCloseable {
    /** A byte far behind what is written, so that the number of the process can be read where locks keep readers out. */
    private static final long LOCKED_BYTE = 1L << 32;

    /**
     * Folders claimed by this process. A second channel on the file must not even be opened: where locks are the POSIX ones,
     * closing it would give up the first one's lock.
     */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private Claim(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static Claim of(DataFolder folder) {
        Path key;
        try {
            key = folder.path().toRealPath();
        } catch (IOException e) {
            throw folder.notWritable(e);
        }
        if (!HERE.add(key)) {
            throw taken(folder, "this process");
        }
        FileChannel channel = null;
        try {
            channel = lockedBy(folder);
            return new Claim(key, channel);
        } catch (IOException e) {
            throw folder.notWritable(e);
        } finally {
            if (channel == null) {
                HERE.remove(key);
            }
        }
    }

    private static FileChannel lockedBy(DataFolder folder) throws IOException {
        FileChannel channel = OwnerOnly.open(folder.lock());
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw taken(folder, "process " + Files.readString(folder.lock()).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreException taken(DataFolder folder, String who) {
        return new StoreException("The data folder " + folder.path() + " is in use by another Lectern (" + who
                + "). Stop that one first, or give this one a folder of its own with --data DIR.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The lock on the data folder " + key + " could not be given back.", e);
        } finally {
            HERE.remove(key);
        }
    }
}
