package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.testing.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what a newcomer gets. */
class ReadmeTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,})(\\w+)\\n(.*?)^\\1$");
    private static final Pattern DAY = Pattern.compile("[A-Z][a-z]+day \\d{1,2} [A-Z][a-z]{2}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)`");
    private static final Path LECTURES = Path.of("lectures").toAbsolutePath();

    @TempDir
    Path folder;

    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void theSessionShownIsWhatTheClassSays() throws Exception {
        String shown = fences("text").get(0);
        String typed = String.join("\n", found("(?m)^> (.*)$", shown)) + "\n";

        Lectern.Run run = new Lectern(folder).run(typed, "console", "--lectures", LECTURES.toString());

        assertThat(run.exit()).isZero();
        assertThat(anyDay(run.out())).isEqualToIgnoringNewLines(anyDay(shown));
    }

    @Test
    void thePipeShownWorks() throws Exception {
        String typed = found("printf '([^']*)'", readme).get(0).replace("\\n", "\n");

        Lectern.Run run = new Lectern(folder).run(typed, "console", "--lectures", LECTURES.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Leaderboard", "10");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theLectureIn20LinesIsInClassAndReadsAsTheJsonShown() throws Exception {
        String lecture = fences("markdown").get(0);
        Files.createDirectory(folder.resolve("lectures"));
        Files.writeString(folder.resolve("lectures/heaps.md"), lecture);

        Lectern.Run run = new Lectern(folder).run("", "check", "--format", "json");

        ObjectMapper json = new ObjectMapper();
        assertThat(lecture.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(20);
        assertThat(run.exit()).isZero();
        assertThat(json.readTree(run.out()))
                .isEqualTo(json.readTree(fences("json").get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "1,true-false,false",
        "2,short-answer,Heapify",
        "3,multiple-choice,B",
        "4,reflection,",
        "5,multiple-choice,'A,C'"
    })
    void everyDialectShownIsRead(int example, String type, String key) throws Exception {
        Files.createDirectory(folder.resolve("lectures"));
        Files.writeString(
                folder.resolve("lectures/example.md"),
                "# Heaps\n\n## Check\n\n" + fences("markdown").get(example));

        Lectern.Run run = new Lectern(folder).run("", "check", "--format", "json");

        JsonNode questions = new ObjectMapper().readTree(run.out()).at("/lectures/0/questions");
        List<String> keys = new ArrayList<>();
        questions.at("/0/key").forEach(each -> keys.add(each.asText()));
        assertThat(run.exit()).isZero();
        assertThat(questions).hasSize(1);
        assertThat(questions.at("/0/type").asText()).isEqualTo(type);
        if (key != null) {
            assertThat(String.join(",", keys)).isEqualTo(key);
        }
    }

    @Test
    void theSettingsShownAreTaken() throws Exception {
        List<String> shown = fences("yaml");

        assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
        for (String settings : shown) {
            Path file = Files.writeString(folder.resolve("lectern.yml"), settings.stripIndent());
            assertThat(SettingsReader.read(file).courses()).hasSize(1);
        }
    }

    @Test
    void theCommandsListedAreThoseThereAre() {
        List<String> listed = rows("## Commands");

        assertThat(listed.stream().map(usage -> usage.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Main.commandLine().getSubcommands().keySet());
    }

    @Test
    void theWordsListedAreThoseThatHelpLists() throws Exception {
        Lectern.Run run = new Lectern(folder).run("/help\n", "console", "--lectures", LECTURES.toString());

        assertThat(rows("## In class").stream()
                        .map(usage -> usage.split(" ")[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(found("(?m)^• `(/\\w+)", run.out()));
    }

    private List<String> fences(String language) {
        return FENCE.matcher(readme)
                .results()
                .filter(fence -> fence.group(2).equals(language))
                .map(fence -> fence.group(3))
                .toList();
    }

    private List<String> rows(String heading) {
        String after = readme.substring(readme.indexOf("\n" + heading + "\n"));
        String section = after.substring(0, after.indexOf("\n## ", 1));
        return ROW.matcher(section).results().map(row -> row.group(1)).toList();
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static String anyDay(String text) {
        return DAY.matcher(text).replaceAll("DAY");
    }
}
