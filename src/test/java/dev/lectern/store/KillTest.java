package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.Members;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Ledger;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SampleQuestions;
import dev.lectern.testing.Together;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rounds with {@code -Dlectern.kills=100}, the same ones again with {@code -Dlectern.seed=…}. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("lectern.kills", 6);
    private static final long SEED = Long.getLong("lectern.seed", System.nanoTime());

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("data");
    }

    @Test
    void aKillAtAnyMomentLosesNoAcknowledgedAnswerAndLeavesAFileThatOpens() throws Exception {
        System.out.println("KillTest seed " + SEED);
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();

        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess child =
                    ChildProcess.start(temp, Answering.class, folder().toString(), "round-" + round)) {
                if (round % 4 == 3) { // while it opens the file, or soon after
                    child.awaitLine("opening");
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(300_000));
                } else { // after some hundred answers, more or less
                    child.awaitBytes(random.nextInt(20_000));
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(5_000));
                }
                child.kill();
                child.lines().stream().filter(line -> line.contains("-to-")).forEach(acknowledged::add);
            }

            try (Database database = Database.open(new DataFolder(folder()), TestDatabase.CLOCK)) {
                List<String> stored = stored(database);
                assertThat(integrity(database))
                        .as("seed %d, round %d", SEED, round)
                        .containsExactly("ok");
                assertThat(stored)
                        .as("seed %d, round %d", SEED, round)
                        .doesNotHaveDuplicates()
                        .containsAll(acknowledged);
            }
        }
        assertThat(acknowledged)
                .as("answers acknowledged, or nothing was tried")
                .hasSizeGreaterThan(ROUNDS * 10);
    }

    private static List<String> integrity(Database database) {
        return database.read(session -> session.all("PRAGMA integrity_check", row -> row.getString(1)));
    }

    private static List<String> stored(Database database) {
        return database.read(session -> session.all(
                "SELECT r.asking, a.external_id, r.raw FROM answer r JOIN account a ON a.number = r.student",
                row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3)));
    }

    /** Answers on eight threads as fast as it can, and prints each answer once it was acknowledged. */
    static final class Answering {
        private static final int ASKINGS = 500;

        private Answering() {}

        public static void main(String[] args) throws Exception {
            System.out.println("opening");
            Database database = Database.open(new DataFolder(Path.of(args[0])), TestDatabase.CLOCK);
            long first = addAskings(database, args[1]);
            Ports ports = TestDatabase.ports(database);
            System.out.println("ready");
            Together.run(8, thread -> answerAll(ports.members(), ports.ledger(), "s" + thread, first));
        }

        private static long addAskings(Database database, String course) {
            return database.write(tx -> {
                long copy = QuestionCopy.of(SampleQuestions.trueFalse("q1")).keep(tx);
                for (int i = 0; i < ASKINGS; i++) {
                    tx.update(
                            "INSERT INTO asking (course, day, opens_at, closes_at, question_copy, option_order)"
                                    + " VALUES (?, ?, 0, 1, ?, '')",
                            course,
                            LocalDate.EPOCH.plusDays(i).toString(),
                            copy);
                }
                return tx.first("SELECT min(number) FROM asking WHERE course = ?", row -> row.getLong(1), course)
                        .orElseThrow();
            });
        }

        private static int answerAll(Members members, Ledger ledger, String student, long first) {
            AccountId account = new AccountId("console", student);
            members.meet(account, TestDatabase.CLOCK.instant());
            for (long asking = first; asking < first + ASKINGS; asking++) {
                String raw = student + "-to-" + asking;
                Recorded recorded = ledger.record(
                        new Submission(
                                new AskingId(asking), account, raw, Verdict.undecided(), TestDatabase.CLOCK.instant()),
                        false);
                if (recorded instanceof Recorded.Stored) {
                    System.out.println(asking + " " + student + " " + raw);
                }
            }
            return ASKINGS;
        }
    }
}
