package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.slack.Intake.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Workers take any number of tasks; what bounds them is here. */
class IntakeTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final Intake intake = new Intake(waiting::add, 2_000);

    @Test
    void noMoreIsTakenThanCanBeKeptAndRoomIsMadeByWorking() {
        IntStream.range(0, 2_000)
                .forEach(i -> assertThat(intake.take("key " + i, () -> {})).isEqualTo(Taken.YES));

        assertThat(intake.take("one more", () -> {})).isEqualTo(Taken.FULL);
        assertThat(waiting).hasSize(2_000);
        waiting.remove(0).run();
        assertThat(intake.take("one more", () -> {})).isEqualTo(Taken.YES);
        assertThat(intake.take("one more", () -> {})).isEqualTo(Taken.BEFORE);
    }

    @Test
    void drainingWaitsForWhatWasTakenAndTakesNothingMore() throws InterruptedException {
        intake.take("first", () -> {});

        assertThat(intake.drain(Duration.ZERO)).isFalse();
        assertThat(intake.take("second", () -> {})).isEqualTo(Taken.FULL);
        waiting.remove(0).run();
        assertThat(intake.drain(Duration.ZERO)).isTrue();
    }
}
