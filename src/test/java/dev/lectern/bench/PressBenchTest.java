package dev.lectern.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PressBenchTest {
    private static final Pattern NUMBERS = Pattern.compile("\\s+(?:at\\s+)?");

    @TempDir
    Path folder;

    @Test
    void everyPlatformIsPressedAndNothingIsLost() throws Exception {
        List<String> lines = new PressBench(Clock.systemUTC(), Duration.ofMillis(100)).run(folder);

        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).contains("goals");
        for (String name : List.of("Discord, JDA", "Slack, HTTP", "Slack, Socket Mode")) {
            String ours = line(lines, name);
            String limit = lines.get(lines.indexOf(ours) + 1);
            assertThat(limit).contains("empty handler");
            assertThat(figure(ours, 0)).as("presses a second").isPositive();
            assertThat(figure(limit, 0)).as("presses a second").isPositive();
            assertThat(figure(ours, 2)).as("p99 is not below p50").isGreaterThanOrEqualTo(figure(ours, 1));
            assertThat(figure(ours, 5)).as("errors").isZero();
            assertThat(figure(ours, 6)).as("heap, MB").isBetween(1.0, 2_000.0);
            assertThat(figure(ours, 7)).as("ratio").isPositive();
        }
    }

    private static String line(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.strip().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of the columns behind the name those that hold one number; rates that were offered hold a slash. */
    private static double figure(String line, int column) {
        String[] columns = NUMBERS.split(line.substring(22).strip());
        return Double.parseDouble(List.of(columns).stream()
                .filter(text -> !text.endsWith("/s"))
                .toList()
                .get(column)
                .toLowerCase(Locale.ROOT));
    }
}
