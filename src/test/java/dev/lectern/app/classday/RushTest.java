package dev.lectern.app.classday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lectern.testing.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hundred students answer in half a minute, on platforms that enforce their rates. */
class RushTest {
    private static final int STUDENTS = 300;
    /** More than Slack opens forms for in a minute. */
    private static final int WRITERS = 130;

    private static final long LASTS_MILLIS = 30_000;
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final List<String> COSTS = List.of("one step", "log n steps", "n steps", "n log n steps");

    @TempDir
    Path folder;

    @Test
    void losesNothingDoublesNothingAndLeavesTheChannelInPeace() throws Exception {
        Together.run(3, this::rush);
    }

    private boolean rush(int number) {
        try {
            Path own = Files.createDirectory(folder.resolve("stage-" + number));
            Platform stage = number == 2 ? new DiscordStage(own) : new SlackStage(own, number == 0);
            try (stage) {
                rush(stage);
            }
            check(Book.of(stage));
            return true;
        } catch (Exception e) {
            throw new IllegalStateException("on stage " + number, e);
        }
    }

    private static void rush(Platform stage) throws Exception {
        Person teacher = stage.instructor(Room.HEAPS);
        teacher.says(Room.HEAPS, "teach start").presses("Start the course");
        teacher.says(Room.HEAPS, "teach post question 1").presses("Post it now");
        teacher.says(Room.HEAPS, "teach post question 3").presses("Post it now");
        Seen choice = teacher.reads(Room.HEAPS, "find the smallest");
        teacher.reads(Room.HEAPS, "usually kept in");
        assertThat(choice.text()).contains("Nobody has answered yet");
        stage.enforceRates();
        everyone(i -> {
            Person student = stage.student(i);
            Seen question = student.reads(Room.HEAPS, "find the smallest");
            String cost = COSTS.get(i % COSTS.size());
            String told = question.answers(cost).text();
            assertThat(told).contains(i % COSTS.size() == 0 ? "10 points" : "0 points", "It always stands");
            if (i % 10 == 0) {
                assertThat(question.answers(cost).text()).contains("that answer stands");
            }
            if (i <= WRITERS) {
                String thanked = student.reads(Room.HEAPS, "usually kept in")
                        .writes("array")
                        .text();
                assertThat(thanked).contains("10 points");
            }
        });
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(teacher.reads(Room.HEAPS, "find the smallest").text()).contains(STUDENTS + " have answered");
            assertThat(teacher.reads(Room.HEAPS, "usually kept in").text()).contains(WRITERS + " have answered");
        });
        teacher.says(Room.HEAPS, "teach close t:1");
        assertThat(teacher.myAnswer(Room.HEAPS, "find the smallest").text()).contains("You did not answer");
        checkPace(stage.edits(Room.HEAPS));
    }

    /** The pace is kept where edits are sent; where they arrive, a busy machine may bring two of them nearer together. */
    private static void checkPace(List<Instant> edits) {
        assertThat(edits).hasSizeGreaterThan(4);
        Duration all = Duration.between(edits.get(0), edits.get(edits.size() - 1));
        assertThat(all)
                .isGreaterThan(BETWEEN_EDITS.multipliedBy(edits.size() - 1).minus(LATE));
        assertThat(IntStream.range(1, edits.size()).mapToObj(i -> Duration.between(edits.get(i - 1), edits.get(i))))
                .allMatch(pause -> pause.compareTo(BETWEEN_EDITS.minus(LATE)) >= 0);
    }

    /** Each at their moment, whether those before were answered or not. */
    private static void everyone(IntConsumer deed) throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(40);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= STUDENTS; i++) {
                int student = i;
                all.add(pool.schedule(() -> deed.accept(student), i * LASTS_MILLIS / STUDENTS, TimeUnit.MILLISECONDS));
            }
            for (Future<?> one : all) {
                one.get(90, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void check(String book) {
        List<String> lines = book.lines().toList();
        int first = lines.indexOf("doubts: 0") + 1;
        for (int i = 1; i <= STUDENTS; i++) {
            assertThat(lines.get(first + i - 1)).startsWith(i + ": " + COSTS.get(i % COSTS.size()) + " ·");
        }
        assertThat(lines.get(first + STUDENTS)).startsWith("## 2.2");
        for (int i = 1; i <= WRITERS; i++) {
            assertThat(lines.get(first + STUDENTS + 1 + i)).startsWith(i + ": array · CORRECT");
        }
        assertThat(lines.get(first + STUDENTS + 2 + WRITERS)).startsWith("## Leaderboard");
    }
}
