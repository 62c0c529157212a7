package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Section;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
    private static final int ENOUGH = 5_000;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("quotes", ">".repeat(LectureFile.MOST_BYTES)),
                Arguments.of("brackets", "[".repeat(ENOUGH)),
                Arguments.of("lines without an empty one", "a\n".repeat(300_000)),
                Arguments.of("spoilers in spoilers", "{{< spoiler text=x >}}\n".repeat(ENOUGH)),
                Arguments.of("images in images", "![".repeat(700_000) + "x" + "](y)".repeat(700_000)),
                Arguments.of("tags that never end", "<a <img ".repeat(ENOUGH)),
                Arguments.of("tags and comments that never end", "<? <!-- <![CDATA[ <! </ ".repeat(ENOUGH)),
                Arguments.of("fences", "```\n".repeat(ENOUGH + 1)),
                Arguments.of("NUL", "\0".repeat(ENOUGH)),
                Arguments.of("rulers and keys", "---\n" + "a: b\n".repeat(ENOUGH)),
                Arguments.of("shortcodes that never end, on lines", "{{< ref\n\n".repeat(ENOUGH)),
                Arguments.of("references", "{{< ref x >}} `\n".repeat(ENOUGH)),
                Arguments.of("broken text", "â€™ ".repeat(ENOUGH)),
                Arguments.of("backticks in broken text", "` â€™ ".repeat(ENOUGH)),
                Arguments.of("headings", "# a\n".repeat(ENOUGH)),
                Arguments.of("one long heading", "# " + "a*b ".repeat(ENOUGH)),
                Arguments.of(
                        "lists in lists",
                        Stream.iterate("- a\n", line -> "  " + line).limit(500).reduce("", String::concat)),
                Arguments.of("options", "### Q1 (MCQ)\nWhich?\n\n" + "A) x\n".repeat(ENOUGH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileFilesAreReadInGoodTime(String name, String text) {
        ReadLecture read = new LectureReader(ZoneOffset.UTC).read("a.md", "a", text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.lecture().slug()).isEqualTo("a");
    }

    @Test
    void linesBeyondTheLimitAreLeftOutAndTheRestKeepTheirNumbers() {
        String text = "## One\n\n" + "a\n".repeat(LongParagraphs.MOST_LINES + 5) + "\n## Two\n\nText.\n";

        ReadLecture read = new LectureReader(ZoneOffset.UTC).read("a.md", "a", text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("paragraph-too-long", LongParagraphs.MOST_LINES + 3));
        assertThat(read.lecture().sections())
                .extracting(Section::title, Section::line)
                .containsExactly(tuple("One", 1), tuple("Two", LongParagraphs.MOST_LINES + 9));
    }
}
