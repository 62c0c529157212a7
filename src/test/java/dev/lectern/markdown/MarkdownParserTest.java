package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
    private static final String ANSWER = "<details><summary>Answer</summary>\n\nB *why*\n\n</details>";

    private final List<Problem> problems = new ArrayList<>();

    private String read(String text) {
        return RichText.of(new MarkdownParser().parse("a.md", text, problems::add))
                .markdown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< spoiler text=\"Answer\" >}}\nB *why*\n{{< /spoiler >}}",
                "{{<spoiler \"Answer\">}}\n\nB *why*\n\n{{</spoiler>}}",
                "{{% spoiler text=\"Answer\" %}}B *why*{{% /spoiler %}}",
                "{{< details title=\"Answer\" >}} B *why*\n{{< /details >}}",
                "<details><summary>Answer</summary>B *why*</details>",
                "<details>\n<summary>Answer</summary>\nB *why*\n</details>",
                "<details open><summary><b>Answer</b></summary>\n<p>\n\nB *why*\n\n</p>\n</details>",
                "<details>\n  <summary>**Answer**</summary>\n\n  B *why*\n\n</details>",
                "<DETAILS>\n<SUMMARY>\nAnswer\n</SUMMARY>\n<p>B *why*</p></DETAILS>"
            })
    void foldedAnswerIsASpoilerInEveryLayout(String text) {
        assertThat(read(text)).isEqualTo(ANSWER);
        assertThat(problems).isEmpty();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("{{< icon name=\"clock\" >}} ~3–4 hours", "\\~3–4 hours"),
                Arguments.of("A {{< icon x >}} b", "A b"),
                Arguments.of("{{< callout note >}}\nHello\n{{< /callout >}}", "> Hello"),
                Arguments.of("{{< figure src=\"a.png\" alt=\"A cat\" >}}", "![A cat](a.png)"),
                Arguments.of("See [it]({{< ref \"x.md\" >}}).", "See [it](x.md)."),
                Arguments.of("{{< tabs >}}\n{{< tab \"Java\" >}}\nx\n{{< /tab >}}\n{{< /tabs >}}", "**Java**\n\nx"),
                Arguments.of("{{< katex >}}a_1*b_2*c{{< /katex >}}", "$a_1*b_2*c$"),
                Arguments.of("{{< highlight go >}}\na*b*c\n{{< /highlight >}}", "```go\na*b*c\n```"),
                Arguments.of("Write {{</* icon */>}}.", "Write {{\\< icon >}}."),
                Arguments.of("`{{</* icon */>}}`", "`{{< icon >}}`"),
                Arguments.of("$a_1 * b_2$ costs *x*", "$a_1 * b_2$ costs *x*"),
                Arguments.of("$$\na = b\n+ c_1\n$$", "$$\na = b\n+ c_1\n$$"),
                Arguments.of("from $5 to $6", "from \\$5 to $6"),
                Arguments.of("\\(x_1 * y_1\\)", "\\(x_1 * y_1\\)"),
                Arguments.of("<!-- a\n\n# b -->\nText", "Text"),
                Arguments.of("x<sup>2</sup>, H<sub>2</sub>O, a<br>b", "x², H₂O, a  \nb"),
                Arguments.of("<div align=\"center\">\n  <b>Bold</b> <em>it</em>\n</div>", "**Bold** *it*"),
                Arguments.of("List<String> and <kbd>Esc</kbd>", "List\\<String> and `Esc`"),
                Arguments.of("    code", "```\ncode\n```"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyWhatEveryPlatformCanShowIsLeft(String text, String expected) {
        String read = read(text);

        assertThat(read).isEqualTo(expected);
        assertThat(RichText.markdown(read).markdown()).isEqualTo(read);
    }

    @Test
    void closingTagInAFenceDoesNotCloseTheSpoiler() {
        String read = read("{{< spoiler \"A\" >}}\n```\n{{< /spoiler >}}\n```\nin\n{{< /spoiler >}}\nout");

        assertThat(read)
                .isEqualTo("<details><summary>A</summary>\n\n```\n{{< /spoiler >}}\n```\n\nin\n\n</details>\n\nout");
    }

    @Test
    void spoilerThatIsNotClosedEndsAtTheNextHeading() {
        String read = read("{{< spoiler \"A\" >}}\nhidden\n\n# Next\n\n{{< spoiler \"B\" >}}\nb\n{{< /spoiler >}}");

        assertThat(read)
                .isEqualTo("<details><summary>A</summary>\n\nhidden\n\n</details>\n\n# Next\n\n"
                        + "<details><summary>B</summary>\n\nb\n\n</details>");
        assertThat(problems).extracting(Problem::code).containsExactly("spoiler-not-closed");
    }

    @Test
    void unknownShortcodeIsDroppedWithItsContentAndSaidSo() {
        assertThat(read("a\n\n{{< mystery >}}\nkey\n{{< /mystery >}}\n\nb {{< foo 1 >}} c"))
                .isEqualTo("a\n\nb c");
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.line())
                .containsExactly("unknown-shortcode 3", "unknown-shortcode 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "*a **b ",
                "[",
                "<b>",
                "{{<",
                "{{< spoiler >}}\n",
                "{{< /spoiler >}}\n",
                "<details>\n",
                "$a ",
                "\\(",
                "{{< x \"",
                "A) x\n",
                "- [x] a\n",
                "### Q1 (MCQ)\n",
                "<!-- ",
                "\u0000",
                "<details><summary>"
            })
    void hostileTextTakesNeitherStackNorTime(String unit) {
        String text = unit.repeat(100_000 / unit.length());

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> Reading.of(text).cut().introduction().markdown());
    }
}
