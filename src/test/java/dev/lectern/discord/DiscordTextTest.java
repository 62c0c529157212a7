package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.UglyMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/discord");
    private static final String NOTHING = "\u200b";

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            plain words ¦ plain words
            **bold** and *italic* and ~~gone~~ ¦ **bold** and *italic* and ~~gone~~
            ***both*** ¦ ***both***
            *a **b** c* ¦ *a* ***b*** *c*
            snake_case \\*star\\* a\\|b ¦ snake\\_case \\*star\\* a\\|b
            \\# no heading ¦ \\# no heading
            \\- no item ¦ \\- no item
            1986\\. A great year ¦ 1986\\. A great year
            \\> no quote ¦ \\> no quote
            \\|\\|spoiler\\|\\| ¦ \\|\\|spoiler\\|\\|
            \\:tada\\: at 10:30 ¦ \\:tada: at 10:30
            `a_b` and `` c`d `` ¦ `a_b` and ``c`d``
            [the site](https://example.org/a_b) ¦ [the site](<https://example.org/a_b>)
            [mail](mailto:a@example.org) ¦ mail
            [run](javascript:alert(1)) ¦ run
            [https://good.example](https://other.example) ¦ <https://good.example> (<https://other.example>)
            see https://example.org/x_y. ¦ see <https://example.org/x_y>.
            ![a chart](https://example.org/c.png) ¦ [Image: a chart](<https://example.org/c.png>)
            ![a chart](c.png) ¦ Image: a chart
            $x_1 < y$ ¦ $x\\_1 \\< y$
            x<sub>2</sub> ¦ x2
            """)
    void aLineIsShownAsTheAuthorMeantIt(String markdown, String shown) {
        assertThat(DiscordText.render(RichText.markdown(markdown))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "<@123>",
                "<@!123>",
                "<@&123>",
                "<#123>",
                "<:smile:123>",
                "<a:smile:123>",
                "<t:1700000000>",
                "</help:1>",
                "<id:customize>",
                "||hidden||",
                "**bold**",
                "_it_",
                "`code`",
                "~~gone~~",
                "# big",
                "## big",
                "-# small",
                "- item",
                "* item",
                "+ item",
                "1. item",
                "> quote",
                ">>> quote",
                "[a](https://b.example)",
                ":tada:",
                "\\",
                "\\*",
                "```\ncode\n```"
            })
    void plainTextIsNeverTakenForAnythingElse(String text) {
        String shown = DiscordText.render(RichText.plain(text));

        assertThat(shown).doesNotContainPattern("@(everyone|here)");
        assertThat(open(shown)).doesNotContainPattern("<(?!https)|[*_~`|\\[\\]]");
        assertThat(shown).doesNotContainPattern("^(?:[-+#>]|\\d+[.)]) ");
        assertThat(unescaped(shown)).isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Test
    void aMentionInTwoPiecesOfTextIsStillNone() {
        Document document = new Document();
        Node paragraph = new Paragraph();
        document.appendChild(paragraph);
        paragraph.appendChild(new Text("@"));
        paragraph.appendChild(new Text("everyone"));

        assertThat(DiscordText.render(RichText.of(document))).isEqualTo("@" + NOTHING + "everyone");
    }

    @Test
    void aWideTableBecomesOneRecordForEachRow() {
        String shown = DiscordText.render(RichText.markdown("""
                | Paradigm | What the model sees | Cost |
                |---|---|---|
                | Zero-shot | only the *instruction*, nothing else at all | low |
                | Fine-tuning | hundreds of examples | |
                """));

        assertThat(shown).isEqualTo("""
                **Zero-shot**
                - What the model sees: only the *instruction*, nothing else at all
                - Cost: low
                **Fine-tuning**
                - What the model sees: hundreds of examples""");
    }

    @Test
    void aNarrowTableIsAlignedAlsoWhereLettersAreWide() {
        String shown = DiscordText.render(RichText.markdown("""
                | Name | Cost |
                |:---|---:|
                | 漢字 | 5 |
                | ab | 100 |
                """));

        assertThat(shown).isEqualTo("""
                ```
                Name │ Cost
                ─────┼─────
                漢字 │    5
                ab   │  100
                ```""");
    }

    @Test
    void aLongFenceIsClosedAndOpenedAgainWithItsLanguage() {
        String code = IntStream.range(0, 300)
                .mapToObj(i -> "int x" + i + " = " + i + ";")
                .collect(Collectors.joining("\n"));

        List<String> parts = DiscordText.split(List.of(RichText.markdown("```java\n" + code + "\n```")), 1_000);

        assertThat(parts).hasSizeGreaterThan(4).allSatisfy(part -> {
            assertThat(part).startsWith("```java\n").endsWith("\n```");
            assertThat(part.length()).isLessThanOrEqualTo(1_000);
        });
        assertThat(parts.stream()
                        .map(part -> part.substring(8, part.length() - 4))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(code);
    }

    @Test
    void aHeadingIsNotLeftAloneAtTheEndOfAPart() {
        RichText text = RichText.markdown("a ".repeat(350) + "\n\n## Next\n\n" + "b ".repeat(200));

        List<String> parts = DiscordText.split(List.of(text), 800);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1)).startsWith("## Next\n\nb b");
    }

    @Test
    void boldThatGoesOnIsClosedAndOpenedAgain() {
        List<String> parts = DiscordText.split(
                List.of(RichText.markdown("**" + "word ".repeat(500).strip() + "**")), 900);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.matches("\\*\\*word( word)*\\*\\*"));
    }

    @Test
    void aLinkIsNeverCut() {
        String link = "[some words](https://example.org/" + "p".repeat(100) + ")";

        List<String> parts = DiscordText.split(List.of(RichText.markdown((link + " ").repeat(40))), 800);

        assertThat(parts)
                .allSatisfy(part -> assertThat(
                                part.replace("[some words](<https://example.org/" + "p".repeat(100) + ">)", ""))
                        .isBlank());
    }

    @Test
    void anEndlessWordIsCutBetweenCharacters() {
        String word = "👩‍🔬".repeat(1_000) + "e" + "\u0301".repeat(3_000);

        List<String> parts = DiscordText.split(List.of(RichText.plain(word)), 1_000);

        assertThat(parts).allMatch(part -> part.length() <= 1_000).noneMatch(part -> part.startsWith("\u200d"));
        assertThat(String.join("", parts)).isEqualTo(word);
    }

    @Test
    void hugeTextTakesNoLongerThanItsLength() {
        RichText brackets = RichText.plain("[".repeat(200_000) + " " + "@".repeat(200_000));

        List<String> parts = DiscordText.split(List.of(brackets), 2_000);

        assertThat(parts).hasSizeGreaterThan(200);
    }

    @Test
    void anythingUglyKeepsWithinItsLimitAndIsTheSameEachTime() {
        for (int seed = 0; seed < 80; seed++) {
            RichText text = RichText.markdown(new UglyMarkdown(seed).document(12));

            List<String> parts = DiscordText.split(List.of(text), 1_000);

            assertThat(parts).as("seed %d", seed).isEqualTo(DiscordText.split(List.of(text), 1_000));
            parts.forEach(DiscordTextTest::isWhole);
        }
    }

    private static void isWhole(String part) {
        assertThat(part.length()).isLessThanOrEqualTo(1_000);
        assertThat(part.lines()
                                .filter(line -> line.replaceFirst("^> ", "").startsWith("```"))
                                .count()
                        % 2)
                .as(part)
                .isZero();
        String open = open(Pattern.compile("(?m)^(> )?```(.|\\n)*?\\n(> )?```$")
                .matcher(part)
                .replaceAll(""));
        assertThat(open).as(part).doesNotContain("@everyone", "@here", "||", "`");
        assertThat(open).as(part).doesNotContainPattern("<(?!https?://)");
    }

    /** What Discord looks for marks in: without what is escaped or code. */
    private static String open(String shown) {
        return Pattern.compile("\\\\[^0-9A-Za-z\\s]|(`+)[^`](?:[^\\n]*?[^`])??\\1(?!`)")
                .matcher(shown)
                .replaceAll("");
    }

    @Test
    void everyKindOfBlockLooksAsItsGoldenFile() throws IOException {
        String shown = DiscordText.render(RichText.markdown(Files.readString(GOLDEN.resolve("every-block.md"))));

        Path golden = GOLDEN.resolve("every-block.txt");
        if (Boolean.getBoolean("lectern.golden")) {
            Files.writeString(golden, shown + "\n");
        }
        assertThat(shown + "\n").isEqualTo(Files.readString(golden));
    }

    private static String unescaped(String shown) {
        return shown.replace(NOTHING, "")
                .replaceAll("\\\\([^0-9A-Za-z\\s])", "$1")
                .replaceAll("<(https.*)>", "$1");
    }
}
