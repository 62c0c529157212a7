package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.AccountId;
import dev.lectern.course.StoreException;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SettableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    private static final AccountId ADA = new AccountId("console", "ada");
    private static final AccountId BEN = new AccountId("console", "ben");

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aBackupPutsTheClassBackAsItWas() {
        meet(ADA);
        Path backup = take();
        meet(BEN);

        Restore.Restored restored = restore(backup);

        assertThat(restored.taken()).isEqualTo(clock.instant());
        assertThat(isMember(ADA)).isTrue();
        assertThat(isMember(BEN)).isFalse();
    }

    @Test
    void theClassAsItWasBeforeIsBackedUpFirstSoThatRestoringCanBeUndone() {
        meet(ADA);
        Path backup = take();
        meet(BEN);

        Path before = restore(backup).before().orElseThrow();
        restore(before);

        assertThat(isMember(BEN)).isTrue();
    }

    @Test
    void whoWasForgottenStaysForgotten() throws IOException {
        meet(ADA);
        meet(BEN);
        Path backup = take();
        clock.advance(Duration.ofMinutes(1));
        forget(ADA);

        Restore.Restored restored = restore(backup);

        assertThat(restored.forgotten()).isEqualTo(1);
        assertThat(isMember(ADA)).isFalse();
        assertThat(isMember(BEN)).isTrue();
    }

    @Test
    void whoCameBackAfterBeingForgottenIsKept() {
        meet(ADA);
        forget(ADA);
        clock.advance(Duration.ofMinutes(1));
        meet(ADA);
        Path backup = take();

        restore(backup);

        assertThat(isMember(ADA)).isTrue();
    }

    @Test
    void theListOfTheForgottenNamesNobody() throws IOException {
        meet(ADA);
        forget(ADA);

        assertThat(folder.resolve("forgotten.list"))
                .content(StandardCharsets.US_ASCII)
                .matches("\\d+ [0-9a-f]{64}\n");
    }

    @Test
    void aBackupIsTakenWhileTheClassIsBusyAndHoldsOneMomentOfIt() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (Database database = open()) {
            Ports ports = TestDatabase.ports(database);
            Thread busy = new Thread(() -> {
                for (int i = 0; !stop.get() && i < 20_000; i++) {
                    ports.members().meet(new AccountId("console", "s" + i), clock.instant());
                }
            });
            busy.start();
            for (int i = 0; i < 5; i++) {
                take();
            }
            stop.set(true);
            busy.join();
        }
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            assertThat(files.toList()).hasSize(5);
        }
    }

    @Test
    void onlyTheOwnerCanReadABackup() throws IOException {
        meet(ADA);
        Path backup = take();

        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(backup.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nothingIsRestoredUnderARunningClass() {
        meet(ADA);
        Path backup = take();
        DataFolder data = new DataFolder(folder);
        Claim running = data.claim();
        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use");
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.db", "/etc/evil", "lectern.db/../../evil", "other.txt"})
    void anArchiveWithOtherFilesIsRefusedAndChangesNothing(String name) throws IOException {
        meet(ADA);
        Path evil = folder.resolve("evil.zip");
        try (OutputStream bytes = Files.newOutputStream(evil);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }

        assertThatThrownBy(() -> restore(evil)).isInstanceOf(StoreException.class);

        assertThat(isMember(ADA)).isTrue();
        assertThat(folder.resolve("restoring")).doesNotExist();
    }

    @Test
    void aDamagedBackupIsRefusedAndChangesNothing() throws IOException {
        meet(ADA);
        Path backup = take();
        byte[] bytes = Files.readAllBytes(backup);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(backup, bytes);
        meet(BEN);

        assertThatThrownBy(() -> restore(backup)).isInstanceOf(StoreException.class);

        assertThat(isMember(BEN)).isTrue();
    }

    @Test
    void oldBackupsGoButNeverTheNewestThree() throws IOException {
        meet(ADA);
        for (int day = 0; day < 5; day++) {
            Path backup = take();
            Files.setLastModifiedTime(backup, FileTime.from(clock.instant()));
            clock.advance(Duration.ofDays(1));
        }
        clock.advance(Duration.ofDays(60));

        int removed = Backups.of(new DataFolder(folder)).prune(clock.instant(), Duration.ofDays(30));

        assertThat(removed).isEqualTo(2);
        assertThat(Backups.of(new DataFolder(folder)).all()).hasSize(3);
    }

    @Test
    void aDatabaseIsBackedUpBeforeItIsBroughtUpToDate() throws Exception {
        meet(ADA);
        try (Session session = new Sessions(new DataFolder(folder), Duration.ofSeconds(1)).open()) {
            session.update("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 1");
        }

        assertThatThrownBy(this::open).isInstanceOf(StoreException.class);

        assertThat(Backups.of(new DataFolder(folder)).all()).hasSize(1);
    }

    private Database open() {
        return Database.open(new DataFolder(folder), clock);
    }

    private void meet(AccountId account) {
        try (Database database = open()) {
            TestDatabase.ports(database).members().meet(account, clock.instant());
        }
    }

    private void forget(AccountId account) {
        try (Database database = open()) {
            TestDatabase.ports(database).personalData().forget(account, clock.instant());
        }
    }

    private boolean isMember(AccountId account) {
        try (Database database = open()) {
            return TestDatabase.ports(database).members().find(account).isPresent();
        }
    }

    private Path take() {
        Instant now = clock.instant();
        return Backups.of(new DataFolder(folder)).take(now);
    }

    private Restore.Restored restore(Path backup) {
        return new Restore(new DataFolder(folder), clock).from(backup);
    }
}
