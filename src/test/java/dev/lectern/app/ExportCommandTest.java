package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.command.Records;
import dev.lectern.console.Exports;
import dev.lectern.course.AccountId;
import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Member;
import dev.lectern.course.Slot;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Ledger;
import dev.lectern.score.Submission;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code export} and {@code forget}, on a real data folder. */
class ExportCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final AccountId ADA = new AccountId("slack", "T0123:U0456");
    private static final AccountId BEN = new AccountId("discord", "1200");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeClass() throws IOException {
        Files.writeString(folder.resolve("lectern.yml"), """
                data: %s
                courses:
                  - id: ml-101
                """.formatted(folder.resolve("data")));
        look(records -> {
            for (AccountId account : List.of(ADA, BEN)) {
                records.members().meet(account, NOON);
                records.memberships().join(account, COURSE, NOON);
            }
            records.members().rename(ADA, DisplayName.of("Ada"));
            records.members().rename(BEN, DisplayName.of("Ben"));
            Slot slot = new Slot(LocalDate.parse("2026-03-02"), NOON, NOON.plusSeconds(3_600));
            Asking asking = records.ledger()
                    .ask(COURSE, slot, sofar -> Optional.of(new Ledger.Choice(question(), OptionOrder.NONE)))
                    .orElseThrow();
            return records.ledger()
                    .record(
                            new Submission(
                                    asking.id(), ADA, "true", Verdict.correct(Verdict.Reason.KEY), NOON.plusSeconds(1)),
                            false);
        });
    }

    private static TrueFalse question() {
        SectionPath section = SectionPath.parse("heaps/check");
        RichText stem = RichText.plain("A heap is sorted.");
        return new TrueFalse(
                new Item(new QuestionId("q1"), 1, section, "heaps.md", 3, stem, RichText.EMPTY, false), true);
    }

    private <T> T look(Function<Records, T> work) {
        try (Database database = Database.open(new DataFolder(folder.resolve("data")), CLOCK)) {
            return work.apply(Wiring.records(database, new SecureRandom()));
        }
    }

    private List<Audit.Entry> audit() {
        return look(records -> records.audit().of(COURSE, 1));
    }

    private Optional<Member> found(AccountId account) {
        return look(records -> records.members().find(account));
    }

    private int run(Object command, String... arguments) {
        CommandLine line = Main.commandLine().addSubcommand("tested", command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "tested";
        all[1] = "--config";
        all[2] = folder.resolve("lectern.yml").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return line.execute(all);
    }

    private int export(String... arguments) {
        return run(new ExportCommand(CLOCK), arguments);
    }

    private int forget(String... arguments) {
        return run(new ForgetCommand(CLOCK), arguments);
    }

    @Test
    void theGradebookIsPrintedForASpreadsheet() {
        assertThat(export()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "student_number,board_name,points,possible,share,answered,asked,unreviewed,"
                                + "2026-03-02 t:1 points,2026-03-02 t:1 outcome",
                        ",Ada,10,10,1.0000,1,1,0,10,correct",
                        ",Ben,0,0,,0,0,0,,");
    }

    @Test
    void theGradebookIsPrintedForPrograms() throws IOException {
        assertThat(export("--format", "json", "--course", "ml-101")).isZero();

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("course").asText()).isEqualTo("ml-101");
        assertThat(json.path("questions").path(0).path("stem").asText()).isEqualTo("A heap is sorted.");
        JsonNode ada = json.path("students").path(0);
        assertThat(ada.path("boardName").asText()).isEqualTo("Ada");
        assertThat(ada.path("studentNumber").isNull()).isTrue();
        assertThat(ada.path("share").asDouble()).isEqualTo(1.0);
        assertThat(ada.path("answers").path(0).path("outcome").asText()).isEqualTo("correct");
        assertThat(json.path("students").path(1).path("share").isNull()).isTrue();
    }

    @Test
    void aFileIsForItsOwnerOnlyAndNeverWrittenOver() throws IOException {
        Path file = folder.resolve("grades.csv");

        assertThat(export("--out", file.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("Ada");
        assertThat(out.toString()).isEmpty();

        assertThat(export("--out", file.toString())).isEqualTo(Main.COULD_NOT);
        assertThat(err.toString()).contains("is there already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada", "slack:T0123/U0456", "slack:T0123:U0456"})
    void oneStudentsDataAreFoundByNameOrAccount(String student) throws IOException {
        assertThat(export("--student", student)).isZero();

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("name").asText()).isEqualTo("Ada");
        assertThat(json.path("answers")).hasSize(1);
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("export-student"));
    }

    @Test
    void somebodyUnknownIsNotGuessedAt() {
        assertThat(export("--student", "Adam")).isEqualTo(Main.WRONG_USE);
        assertThat(forget("slack:T0123/U9", "--yes")).isEqualTo(Main.WRONG_USE);

        assertThat(err.toString()).contains("Nothing was done").doesNotContain("Adam");
        assertThat(found(ADA)).isPresent();
    }

    @Test
    void aFolderWithoutAClassIsSaidToHaveNone() {
        assertThat(export("--data", folder.resolve("elsewhere").toString())).isEqualTo(Main.COULD_NOT);

        assertThat(err.toString()).contains("No class is kept in");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void aStudentIsForgottenOnlyOnceThatIsConfirmed() {
        assertThat(forget("ada")).isEqualTo(Main.FOUND_PROBLEMS);
        assertThat(out.toString()).contains("Ada, with 1 answer", "--yes");
        assertThat(found(ADA)).isPresent();

        assertThat(forget("ada", "--yes")).isZero();

        assertThat(found(ADA)).isEmpty();
        assertThat(found(BEN)).isPresent();
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("forget"));
        assertThat(export()).isZero();
        assertThat(out.toString()).doesNotContain(",Ada,");
    }

    @Test
    void whatTheTerminalHandedToTheForgottenGoesToo() throws IOException {
        AccountId zoe = new AccountId("console", "zoe");
        look(records -> records.members().meet(zoe, NOON));
        Exports exports = new Exports(folder.resolve("data/exports"), record -> "{}");
        exports.write(look(records -> records.personalData().of(zoe).orElseThrow()), NOON);

        assertThat(forget("console:zoe", "--yes")).isZero();

        assertThat(folder.resolve("data/exports")).isEmptyDirectory();
    }
}
