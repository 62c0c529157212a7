package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * Who was forgotten and when, as keyed hashes in a file beside the database. It is in no backup: a backup from before the
 * forgetting is told by it whom to leave out when it is put back. Each line is {@code <epoch milliseconds> <hash>}.
 */
final class ErasureList {
    private final Path file;
    private final IdentityHash hash;

    ErasureList(DataFolder folder, IdentityHash hash) {
        this.file = folder.erasures();
        this.hash = hash;
    }

    /**
     * Adds an account, on disk before it returns. It is added before the account is forgotten: whoever asked for that and
     * met a power cut is left out of backups all the same.
     *
     * @throws StoreException where it cannot be written
     */
    void add(AccountId account, Instant now) {
        byte[] line = (now.toEpochMilli() + " " + hash.of(account) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            OwnerOnly.file(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The file " + file
                            + " cannot be written, so nobody can be forgotten for good. Make it writable for the"
                            + " user that runs Lectern.",
                    e);
        }
    }

    /**
     * Those of some accounts that were forgotten after a moment.
     *
     * @throws StoreException where the list cannot be read
     */
    List<AccountId> forgottenSince(Instant moment, List<AccountId> accounts) {
        List<String> later = lines().stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2 && parts[0].matches("\\d{1,18}"))
                .filter(parts -> Long.parseLong(parts[0]) >= moment.toEpochMilli())
                .map(parts -> parts[1])
                .toList();
        return accounts.stream()
                .filter(account -> later.contains(hash.of(account)))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StoreException(
                    "The file " + file + " cannot be read. Without it, students who were forgotten would come back.",
                    e);
        }
    }
}
