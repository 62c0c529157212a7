package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class UserGroupsTest {
    private final List<String> asked = new ArrayList<>();
    private long now;

    @Test
    void slackIsAskedOnceAMinuteAndThenBelieved() {
        List<Optional<Set<String>>> answers =
                new ArrayList<>(List.of(Optional.of(Set.of("ada", "ben")), Optional.of(Set.of("ben"))));
        UserGroups groups = new UserGroups(
                group -> {
                    asked.add(group);
                    return answers.remove(0);
                },
                () -> Set.of("S1"),
                () -> now);

        assertThat(groups.of("ada")).containsExactly("S1");
        now += Duration.ofSeconds(59).toNanos();
        assertThat(groups.of("ada")).containsExactly("S1");
        assertThat(asked).hasSize(1);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(groups.of("ada")).isEmpty();
        assertThat(groups.of("ben")).containsExactly("S1");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aFailedLookupMeansNotInTheGroup() {
        List<Optional<Set<String>>> answers =
                new ArrayList<>(List.of(Optional.of(Set.of("ada")), Optional.empty(), Optional.of(Set.of("ada"))));
        UserGroups groups = new UserGroups(group -> answers.remove(0), () -> Set.of("S1"), () -> now);

        assertThat(groups.of("ada")).containsExactly("S1");
        now += Duration.ofMinutes(2).toNanos();
        assertThat(groups.of("ada")).isEmpty();
        now += Duration.ofMinutes(2).toNanos();
        assertThat(groups.of("ada")).containsExactly("S1");
    }

    @Test
    void whoeverComesWhileSlackIsAskedAgainGoesByTheAnswerBefore() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        UserGroups groups = new UserGroups(
                group -> {
                    if (now > 0) {
                        asking.countDown();
                        await(gate);
                    }
                    return Optional.of(Set.of("ada"));
                },
                () -> Set.of("S1"),
                () -> now);
        groups.of("ada");
        now = Duration.ofMinutes(2).toNanos();
        CompletableFuture<Set<String>> slow = CompletableFuture.supplyAsync(() -> groups.of("ada"));
        asking.await();

        assertThat(groups.of("ada")).containsExactly("S1");
        assertThat(slow).isNotDone();
        gate.countDown();
        assertThat(slow.get(5, TimeUnit.SECONDS)).containsExactly("S1");
    }

    @Test
    void whereNoGroupIsNamedNobodyIsAsked() {
        UserGroups groups = new UserGroups(
                group -> {
                    throw new AssertionError("nobody to ask about");
                },
                Set::of,
                () -> now);

        assertThat(groups.of("ada")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
