package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Slot;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.daily.PostingId;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Ledger;
import dev.lectern.score.Submission;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SampleQuestions;
import dev.lectern.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What forgetting leaves on disk. */
class ForgettingTest {
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final Instant NOON = TestDatabase.CLOCK.instant();
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final AccountId ZOE = new AccountId("console", "zoe-PLANTED-id");

    @TempDir
    Path folder;

    /**
     * Texts of many lengths, changed again and again, so that rows move from page to page, overflow and come back: what
     * SQLite itself calls secure deletion leaves copies of them behind. With this seed it does.
     */
    @Test
    void nothingOfTheForgottenIsInAnyFile() throws IOException {
        Random random = new Random(17);
        try (Database database = Database.open(new DataFolder(folder), TestDatabase.CLOCK)) {
            Ports ports = TestDatabase.ports(database);
            List<AccountId> students = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                students.add(new AccountId("console", (i % 10 == 3 ? "PLANTED-id-" : "kept-id-") + i));
                ports.members().meet(students.get(i), NOON);
                ports.members().rename(students.get(i), new DisplayName((i % 10 == 3 ? "PLANTED " : "kept ") + i));
                ports.practice().open(students.get(i), COURSE, SampleQuestions.trueFalse("q"), OptionOrder.NONE, NOON);
            }
            for (int day = 0; day < 15; day++) {
                Asking asking = ask(ports.ledger(), TODAY.plusDays(day), SampleQuestions.shortAnswer("q" + day));
                for (int i = 0; i < 150; i++) {
                    AccountId student = students.get(random.nextInt(students.size()));
                    int length = 1 + random.nextInt(random.nextInt(6) == 0 ? 400 : 20);
                    ports.ledger().record(answer(asking, student, (student.id() + " words ").repeat(length)), true);
                }
            }
            students.forEach(student -> ports.outbox().put(List.of(direct("dm", new Address.Direct(student)))));
            assertThat(filesWith("PLANTED")).isNotEmpty();

            for (AccountId student : students) {
                if (student.id().startsWith("PLANTED")) {
                    ports.personalData().forget(student, NOON);
                }
            }

            assertThat(filesWith("PLANTED")).isEmpty();
            assertThat(filesWith("kept-id")).isNotEmpty();
        }
        assertThat(filesWith("PLANTED")).isEmpty();
    }

    @Test
    void directMessagesToTheForgottenAreGoneAllPartsSentAndUnsent() {
        try (Database database = Database.open(new DataFolder(folder), TestDatabase.CLOCK)) {
            Ports ports = TestDatabase.ports(database);
            ports.members().meet(ZOE, NOON);
            Address direct = new Address.Direct(ZOE);
            ports.outbox().put(List.of(direct("sent", direct), direct("waiting", direct)));
            PostingId sent = ports.outbox().unsettled().get(0).id();
            ports.outbox().claim(sent, 3, NOON);
            ports.outbox().sent(sent, new MessageRef(direct, "D-PLANTED/17.4"));

            ports.personalData().forget(ZOE, NOON);

            assertThat(count(database, "posting")).isZero();
            ports.outbox().sent(sent, new MessageRef(direct, "D-PLANTED/17.4"));
            assertThat(count(database, "posting")).isZero();
        }
    }

    private static Outbox.Order direct(String key, Address address) {
        return new Outbox.Order(key, COURSE, address, new Content.Notice("Hello"), NOON, NOON);
    }

    @Test
    void aProcessThatDiedBeforeErasingLeavesThatToTheNextStart() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Path original = folder.resolve("original");
        try (Database database = Database.open(new DataFolder(original), TestDatabase.CLOCK)) {
            Ports ports = TestDatabase.ports(database);
            ports.members().meet(ZOE, NOON);
            database.write(tx -> tx.update("DELETE FROM profile"));
            database.write(tx -> {
                Erasure.owe(tx);
                return tx.update("DELETE FROM account");
            });
            for (String file : List.of("lectern.db", "lectern.db-wal")) { // as a kill would have left them
                Files.copy(original.resolve(file), copy.resolve(file));
            }
        }
        assertThat(filesWith("PLANTED")).isNotEmpty();

        Database database = Database.open(new DataFolder(copy), TestDatabase.CLOCK);

        assertThat(filesWith("PLANTED")).isEmpty();
        database.close();
    }

    @Test
    void theNumberThatAnswersStayUnderIsInNoOtherTable() {
        try (Database database = Database.open(new DataFolder(folder), TestDatabase.CLOCK)) {
            Ports ports = TestDatabase.ports(database);
            long number = ports.members().meet(ZOE, NOON).number().value();
            Asking asking = ask(ports.ledger(), TODAY, SampleQuestions.trueFalse("q"));
            ports.ledger().record(answer(asking, ZOE, "true"), false);

            ports.personalData().forget(ZOE, NOON);

            List<Long> numbers =
                    database.read(session -> session.all("SELECT student FROM answer", row -> row.getLong(1)));
            assertThat(numbers).hasSize(1).doesNotContain(number);
            assertThat(numbers.get(0)).isBetween(1L << 40, 1L << 53);
            assertThat(count(database, "account")).isZero();
            assertThat(count(database, "profile")).isZero();
            assertThat(count(database, "spent_asking")).isEqualTo(1);
        }
    }

    @Test
    void hashesGoOnceTheirAskingIsClosed() {
        DataFolder data = new DataFolder(folder);
        SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
        try (Database database = Database.open(data, clock)) {
            Ports ports = TestDatabase.ports(database);
            ports.members().meet(ZOE, NOON);
            Asking asking = ask(ports.ledger(), TODAY, SampleQuestions.trueFalse("q"));
            ports.ledger().record(answer(asking, ZOE, "true"), false);
            ports.personalData().forget(ZOE, NOON);

            clock.set(asking.slot().closes().minusMillis(1));
            ask(ports.ledger(), TODAY.plusDays(1), SampleQuestions.trueFalse("q"));
            assertThat(count(database, "spent_asking")).isEqualTo(1);
            clock.set(asking.slot().closes());
            ask(ports.ledger(), TODAY.plusDays(2), SampleQuestions.trueFalse("q"));
            assertThat(count(database, "spent_asking")).isZero();
        }
    }

    @Test
    void openingPurgesWhatHasExpired() {
        DataFolder data = new DataFolder(folder);
        try (Database database = Database.open(data, TestDatabase.CLOCK)) {
            Ports ports = TestDatabase.ports(database);
            ports.members().meet(ZOE, NOON);
            Asking asking = ask(ports.ledger(), TODAY, SampleQuestions.trueFalse("q"));
            ports.ledger().record(answer(asking, ZOE, "true"), false);
            ports.personalData().forget(ZOE, NOON);
        }

        try (Database database = Database.open(data, SettableClock.at("2026-03-09T12:00:00Z"))) {
            assertThat(count(database, "spent_asking")).isZero();
        }
    }

    private static int count(Database database, String table) {
        return database.read(session -> session.first("SELECT count(*) FROM " + table, row -> row.getInt(1))
                .orElseThrow());
    }

    private static Asking ask(Ledger ledger, LocalDate day, Question question) {
        Instant opens = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Slot slot = new Slot(day, opens, opens.plusSeconds(86_400));
        return ledger.ask(COURSE, slot, sofar -> Optional.of(new Ledger.Choice(question, OptionOrder.NONE)))
                .orElseThrow();
    }

    private static Submission answer(Asking asking, AccountId account, String raw) {
        return new Submission(asking.id(), account, raw, Verdict.undecided(), NOON);
    }

    /**
     * Opening a file that SQLite has open gives up SQLite's locks on it where locks are the POSIX ones. Here nobody else is
     * there to mind.
     */
    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
