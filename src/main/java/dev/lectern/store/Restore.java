package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup in the place of a class. It is unpacked and checked beside the class, whoever was forgotten after it was
 * taken is taken out of it, and then it goes into place in one step: until then, and after a crash before then, the class is
 * as it was.
 */
public final class Restore {
    private final DataFolder folder;
    private final Clock clock;

    public Restore(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @param taken when the backup was taken
     * @param forgotten how many students were taken out of it
     * @param before a backup of the class as it was; empty where there was none
     */
    public record Restored(Instant taken, int forgotten, Optional<Path> before) {}

    /** @throws StoreException where the file is no good, or a class is running; then nothing was changed */
    public Restored from(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new StoreException("There is no file " + backup + ".");
        }
        Claim claim = folder.claim();
        try {
            return restore(backup);
        } catch (IOException e) {
            throw new StoreException(
                    "The backup could not be put in place (" + e.getMessage() + "). The class is as it was.", e);
        } catch (SQLException e) {
            throw Failures.of(e, folder);
        } finally {
            claim.close();
        }
    }

    private Restored restore(Path backup) throws IOException, SQLException {
        DataFolder beside = new DataFolder(folder.path().resolve("restoring"));
        clear(beside);
        try {
            beside.prepare();
            Instant taken = new Archive(backup).unpack(beside.database());
            Soundness.check(beside.database(), "The database in " + backup);
            int forgotten = leaveOutTheForgotten(beside, taken);
            settle(beside);
            Optional<Path> before = Optional.empty();
            if (folder.holdsClass()) {
                before = Optional.of(Backups.of(folder).take(clock.instant()));
                settle(folder);
            }
            Files.move(
                    beside.database(),
                    folder.database(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new Restored(taken, forgotten, before);
        } finally {
            clear(beside);
        }
    }

    /** With the class's own key, for the list's hashes are keyed. */
    private int leaveOutTheForgotten(DataFolder beside, Instant taken) throws IOException {
        if (Files.exists(folder.secretKey())) {
            OwnerOnly.file(beside.secretKey());
            Files.copy(folder.secretKey(), beside.secretKey(), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Database database = Database.open(beside, clock)) {
            ErasureList list = new ErasureList(folder, database.hash());
            List<AccountId> accounts = database.read(session -> session.all(
                    "SELECT platform, external_id FROM account",
                    row -> new AccountId(row.getString(1), row.getString(2))));
            List<AccountId> forgotten = list.forgottenSince(taken, accounts);
            forgotten.forEach(account -> forget(account, forgotten, database));
            return forgotten.size();
        }
    }

    /** An account that was unlinked after the backup and stayed is not to go with one that it was linked with in it. */
    private void forget(AccountId account, List<AccountId> forgotten, Database database) {
        List<AccountId> linked = database.read(session -> {
            Optional<Long> number = Accounts.number(session, account);
            return number.isEmpty() ? List.<AccountId>of() : Linkage.accounts(session, number.get());
        });
        if (!forgotten.containsAll(linked)) {
            new JdbcLinks(database).unlink(account, clock.instant());
        }
        new JdbcPersonalData(database).forget(account, clock.instant());
    }

    /** Brings everything into the one file: a log left beside another database would be taken for that one's. */
    private static void settle(DataFolder one) throws SQLException {
        try (Session session = new Sessions(one, Duration.ofSeconds(10)).open()) {
            session.execute("PRAGMA journal_mode = delete");
        }
    }

    private static void clear(DataFolder beside) throws IOException {
        if (!Files.isDirectory(beside.path())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(beside.path())) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(beside.path());
    }
}
