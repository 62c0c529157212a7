package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcLedger;
import dev.lectern.store.JdbcOutbox;
import dev.lectern.testing.MemoryStore;
import dev.lectern.testing.SettableClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours of posting in which the process is killed at any step, hundreds of times, and the platforms do their worst. */
class StormTest {
    private static final int SEEDS = 40;

    @TempDir
    Path folder;

    @Test
    void everyPostingArrivesExactlyOnceOrIsGivenUpWithARecord() {
        int kills = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            SettableClock clock = new SettableClock(Storm.START);
            MemoryStore store = new MemoryStore();
            Storm storm = new Storm(seed, clock, store.outbox(), store.ledger());
            kills += weather(storm, seed);
        }
        assertThat(kills).isGreaterThan(SEEDS * 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8})
    void theSameHoldsOnDisk(int seed) {
        SettableClock clock = new SettableClock(Storm.START);
        try (Database database = Database.open(new DataFolder(folder), clock)) {
            weather(new Storm(seed, clock, new JdbcOutbox(database), new JdbcLedger(database)), seed);
        }
    }

    private static int weather(Storm storm, int seed) {
        try {
            return storm.rage();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("in the storm of seed " + seed, e);
        }
    }
}
