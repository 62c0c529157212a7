package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.store.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aClassThatHasEndedIsNotTakenForARunningOne(@TempDir Path data) {
        DataFolder folder = new DataFolder(data);
        folder.beat(NOON.instant());

        Heartbeat.of(folder, NOON).close();

        assertThat(folder.lastBeat()).isEmpty();
    }
}
