package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Budgets budgets = new Budgets();
    private final AccountId ada = new AccountId("slack", "T1:U1");

    @Test
    void thirtyCommandsGoThroughInAnyMinute() {
        for (int i = 0; i < Budgets.COMMANDS; i++) {
            assertThat(budgets.command(ada, NOW.plusSeconds(i))).isEmpty();
        }

        assertThat(budgets.command(ada, NOW.plusSeconds(40))).contains(Duration.ofSeconds(20));
        assertThat(budgets.command(new AccountId("slack", "T1:U2"), NOW.plusSeconds(40)))
                .isEmpty();
        assertThat(budgets.command(ada, NOW.plusSeconds(60))).isEmpty();
        assertThat(budgets.command(ada, NOW.plusSeconds(60))).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatIsRefusedCostsNothing() {
        for (int i = 0; i < 10 * Budgets.COMMANDS; i++) {
            budgets.command(ada, NOW);
        }

        for (int i = 0; i < Budgets.COMMANDS; i++) {
            assertThat(budgets.command(ada, NOW.plusSeconds(60))).isEmpty();
        }
        assertThat(budgets.command(ada, NOW.plusSeconds(61))).contains(Duration.ofSeconds(59));
    }

    @Test
    void theWindowMovesOnForAsLongAsSomebodyActs() {
        for (int i = 0; i < 500; i++) {
            assertThat(budgets.command(ada, NOW.plusSeconds(2L * i)))
                    .as("at %d", i)
                    .isEmpty();
        }
    }

    @Test
    void threeFilesAnHourAreCountedApart() {
        for (int i = 0; i < Budgets.FILES; i++) {
            assertThat(budgets.file(ada, NOW)).isEmpty();
        }

        assertThat(budgets.file(ada, NOW.plusSeconds(600))).contains(Duration.ofMinutes(50));
        assertThat(budgets.command(ada, NOW)).isEmpty();
    }

    @Test
    void onlySoManyPeopleAreRemembered() {
        for (int i = 0; i < Budgets.MOST_PEOPLE + 500; i++) {
            budgets.command(new AccountId("slack", "T1:U" + i), NOW);
        }

        assertThat(budgets.people()).isEqualTo(Budgets.MOST_PEOPLE);
    }
}
