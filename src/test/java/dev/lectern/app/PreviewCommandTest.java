package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.testing.Golden;
import dev.lectern.testing.discord.DiscordLimits;
import dev.lectern.testing.slack.SlackLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PreviewCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("lectures"));
        Files.writeString(folder.resolve("lectures/heaps.md"), """
                ---
                title: Heaps
                draft: true
                ---
                ## What a heap promises

                > **The smallest element is always at the top.**

                - Nothing else is *promised*.
                - `pop` costs $O(\\log n)$.

                | Operation | Cost |
                |---|---|
                | look | constant |
                | pop | logarithmic |

                ## Check yourself

                ### Q1 (MCQ) {#pop-cost}

                What does taking the smallest element away cost?

                - A) Nothing to speak of
                - B) A logarithmic number of steps
                - C) A linear number of steps

                {{< spoiler text="Answer" >}}
                B. The gap at the top is filled from below, one level at a time.
                {{< /spoiler >}}
                """);
        Files.writeString(folder.resolve("lectern.yml"), """
                courses:
                  - id: algorithms
                    lectures: %s
                    zone: UTC
                    channels: ["slack:T0TEAM/C0CLASS"]
                """.formatted(folder.resolve("lectures")));
    }

    private int preview(String... args) {
        CommandLine line = new CommandLine(new PreviewCommand(CLOCK));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(
                        Stream.of(args),
                        Stream.of("--config", folder.resolve("lectern.yml").toString()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "heaps/what-a-heap-promises, console, summary-console.txt",
        "heaps/what-a-heap-promises, slack, summary-slack.json",
        "heaps/what-a-heap-promises, discord, summary-discord.json",
        "pop-cost, console, question-console.txt",
        "pop-cost, slack, question-slack.json",
        "pop-cost, discord, question-discord.json"
    })
    void whatWouldBeSentIsPrintedAlsoBeforeTheLectureIsReleased(String ref, String platform, String golden)
            throws IOException {
        assertThat(preview(ref, "--platform", platform)).isZero();

        Golden.check("preview/" + golden, out.toString());
        assertThat(out.toString()).doesNotContain("filled from below");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyPayloadKeepsToItsPlatformsLimits() throws IOException {
        preview("pop-cost", "--platform", "slack");
        JsonNode slack = new ObjectMapper().readTree(out.toString());
        out.getBuffer().setLength(0);
        preview("pop-cost", "--platform", "discord");
        JsonNode discord = new ObjectMapper().readTree(out.toString());

        assertThat(slack).isNotEmpty().allSatisfy(SlackLimits::checkMessage);
        assertThat(discord).isNotEmpty().allSatisfy(message -> DiscordLimits.message(message));
    }

    @Test
    void theSameQuestionLooksTheSameEachTime() {
        preview("pop-cost");
        String first = out.toString();
        out.getBuffer().setLength(0);

        preview("pop-cost");

        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void nothingIsKept() throws IOException {
        preview("pop-cost", "--data", folder.resolve("data").toString());

        assertThat(folder.resolve("data")).doesNotExist();
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary.filter(path -> path.getFileName().toString().startsWith("lectern-preview")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"what-a-heap", "heaps/what-a-heap-promisse", "nonsense", ""})
    void anUnknownReferenceIsAnsweredWithTheNearest(String ref) {
        assertThat(preview(ref)).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString())
                .startsWith("There is no section or question \"" + ref + "\"")
                .contains("  heaps/what-a-heap-promises", "  pop-cost");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSectionWithNothingToSummarizeSaysSo() {
        assertThat(preview("heaps/check-yourself")).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("nothing to summarize");
    }
}
