package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.StoreException;
import dev.lectern.testing.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final AccountId ADA = new AccountId("console", "ada");
    private static final Instant NOON = TestDatabase.CLOCK.instant();

    @TempDir
    Path temp;

    private Database open(Path folder) {
        return Database.open(new DataFolder(folder), TestDatabase.CLOCK);
    }

    @Test
    void whatWasStoredIsThereAfterOpeningAgain() {
        Member ada;
        try (Database database = open(temp)) {
            ada = TestDatabase.ports(database).members().meet(ADA, NOON);
        }

        try (Database database = open(temp)) {
            assertThat(TestDatabase.ports(database).members().find(ADA)).contains(ada);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "what?mode=memory", "#1", "100%25", "Übung 学", "a'b\"c;d"})
    void anyFolderNameWillDo(String name) throws IOException {
        Path folder = temp.resolve(name).resolve("data");
        try (Database database = open(folder)) {
            TestDatabase.ports(database).members().meet(ADA, NOON);
        }

        assertThat(folder.resolve("lectern.db")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(temp.resolve(name));
        }
    }

    @Test
    void everyConnectionKeepsThePromises() {
        try (Database database = open(temp)) {
            List<String> pragmas = List.of("journal_mode", "synchronous", "foreign_keys", "secure_delete");
            Session.Work<List<String>> settings = session -> {
                List<String> values = new ArrayList<>();
                for (String pragma : pragmas) {
                    values.add(session.first("PRAGMA " + pragma, row -> row.getString(1))
                            .orElseThrow());
                }
                return values;
            };

            assertThat(database.outside(settings)).containsExactly("wal", "2", "1", "1");
            assertThat(database.read(settings)).containsExactly("wal", "2", "1", "1");
        }
    }

    @Test
    void nobodyButTheOwnerCanReadAnyOfIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        DataFolder folder = new DataFolder(temp.resolve("data"));
        try (Claim claim = folder.claim();
                Database database = open(folder.path())) {
            folder.beat(NOON);
            TestDatabase.ports(database).members().meet(ADA, NOON);

            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder.path())) {
                assertThat(files)
                        .hasSizeGreaterThan(4)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
            assertThat(claim).isNotNull();
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        open(temp).close();
        Files.setPosixFilePermissions(temp.resolve("lectern.db"), PosixFilePermissions.fromString("rw-r--r--"));

        open(temp).close();

        assertThat(permissions(temp.resolve("lectern.db"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
        byte[] text = "Dear diary, ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(temp.resolve("lectern.db"), text);

        assertThatThrownBy(() -> open(temp))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(temp.resolve("lectern.db").toString())
                .hasMessageContaining("not a database of Lectern")
                .hasMessageContaining("backup");
        assertThat(temp.resolve("lectern.db")).hasBinaryContent(text);
    }

    @Test
    void aDatabaseOfANewerProgramIsNotTouched() {
        try (Database database = open(temp)) {
            database.write(tx -> tx.update("UPDATE flyway_schema_history SET version = '" + (Schema.NEWEST + 1)
                    + "' WHERE installed_rank = 1"));
        }

        assertThatThrownBy(() -> open(temp))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Lectern")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void theNewestMigrationIsTheOneTheProgramKnows() throws Exception {
        Path migrations = Path.of(
                DatabaseTest.class.getResource("/db/migration/V1__class.sql").toURI());
        try (Stream<Path> files = Files.list(migrations.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*\\.sql$", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Schema.NEWEST);
        }
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(temp.resolve("data"));

        for (Path folder : List.of(file, file.resolve("inside"))) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The data folder " + folder + " cannot be made")
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void aFullDiskKeepsWhatWasThereAndWritingGoesOnOnceThereIsSpace() {
        try (Database database = open(temp)) {
            Ports ports = TestDatabase.ports(database);
            ports.members().meet(ADA, NOON);
            database.outside(session -> session.first("PRAGMA max_page_count = 1", row -> row.getInt(1)));

            int met = 0;
            StoreException full = null;
            while (full == null) {
                try {
                    ports.members().meet(new AccountId("console", "x".repeat(500) + met), NOON);
                    met++;
                } catch (StoreException e) {
                    full = e;
                }
            }

            assertThat(full)
                    .hasMessageContaining("is full")
                    .hasMessageContaining(temp.toString())
                    .hasMessageContaining("everything confirmed before is safe");
            assertThat(ports.members().all()).hasSize(1 + met);
            assertThat(ports.members().find(ADA)).isPresent();
            database.outside(session -> session.first("PRAGMA max_page_count = 100000", row -> row.getInt(1)));
            ports.members().meet(new AccountId("console", "y".repeat(5000)), NOON);
            assertThat(ports.members().all()).hasSize(2 + met);
        }
    }

    @Test
    void whereNothingCanBeWrittenReadingGoesOnAndWritingTooOnceItCan() {
        ReadOnlyDisk disk = new ReadOnlyDisk(new DataFolder(temp));
        try (Database database = Database.open(new DataFolder(temp), TestDatabase.CLOCK, disk)) {
            Ports ports = TestDatabase.ports(database);
            Member ada = ports.members().meet(ADA, NOON);
            disk.readOnly = true;
            database.outside(session -> session.update("PRAGMA query_only = 1"));

            assertThatThrownBy(() -> ports.members().hide(ADA, true))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The data folder " + temp + " cannot be written")
                    .hasMessageContaining("everything confirmed before is safe");

            assertThat(ports.members().find(ADA)).contains(ada);
            assertThat(ports.ledger().answers(new CourseId("c"))).isEmpty();
            disk.readOnly = false;
            assertThat(ports.members().hide(ADA, true).hidden()).isTrue();
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsNotOpened() {
        open(temp).close();
        ReadOnlyDisk disk = new ReadOnlyDisk(new DataFolder(temp));
        disk.readOnly = true;

        assertThatThrownBy(() -> Database.open(new DataFolder(temp), TestDatabase.CLOCK, disk))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The data folder " + temp + " cannot be written");
    }

    /** SQLite answers as it would on a disk that only reads; permissions would not keep root from writing. */
    private static final class ReadOnlyDisk extends Sessions {
        private volatile boolean readOnly;

        private ReadOnlyDisk(DataFolder folder) {
            super(folder, Duration.ofSeconds(1));
        }

        @Override
        Session open() throws SQLException {
            Session session = super.open();
            if (readOnly) {
                session.execute("PRAGMA query_only = on");
            }
            return session;
        }
    }

    @Test
    void twoProgramsMayWorkOnOneFolder() {
        try (Database one = open(temp);
                Database two = open(temp)) {
            Member ada = TestDatabase.ports(one).members().meet(ADA, NOON);

            assertThat(TestDatabase.ports(two).members().find(ADA)).contains(ada);
            TestDatabase.ports(two).personalData().forget(ADA, NOON);
            assertThat(TestDatabase.ports(one).members().find(ADA)).isEmpty();
        }
    }

    @Test
    void aProgramThatKeepsTheFileToItselfIsToldOfAndGotOver() {
        try (Database patient = Database.open(
                        new DataFolder(temp),
                        TestDatabase.CLOCK,
                        new Sessions(new DataFolder(temp), Duration.ofMillis(50)));
                Database hog = open(temp)) {
            hog.outside(session -> session.update("BEGIN IMMEDIATE"));
            Ports ports = TestDatabase.ports(patient);

            assertThatThrownBy(() -> ports.members().meet(ADA, NOON))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Another program");
            hog.outside(session -> session.update("COMMIT"));

            assertThat(ports.members().meet(ADA, NOON)).isNotNull();
        }
    }

    @Test
    void theKeyOfTheHashesIsMadeOnceAndStays() throws IOException {
        open(temp).close();
        byte[] key = Files.readAllBytes(temp.resolve("secret.key"));
        open(temp).close();

        assertThat(key).hasSize(32);
        assertThat(Files.readAllBytes(temp.resolve("secret.key"))).isEqualTo(key);
        assertThat(Arrays.equals(key, new byte[32])).isFalse();
    }
}
