package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.Golden;
import dev.lectern.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void everySectionOfALectureReadsAsTheGoldenFileSays() throws IOException {
        Lecture lecture = SketchedLecture.of(Files.readString(Path.of("src/test/resources/summary/caching.md")));

        var all = new StringBuilder();
        for (Section section : lecture.sections()) {
            all.append(written(Summary.of(lecture, section)));
        }

        Golden.check("summary/caching.summaries.md", all.toString());
    }

    @Test
    void aLongSectionHoldsItsClaimAndFirstPointsAndSaysWhereToReadOn() {
        Lecture lecture = SketchedLecture.of("## Long\n\nAn opening. " + "Prose goes on and on here. ".repeat(60)
                + "\n\n" + list(40) + "\n\n> The claim.\n\nA last word.");

        Summary summary = summary(lecture, 0);

        assertThat(summary.body().plain())
                .startsWith("An opening. Prose goes on")
                .endsWith("The claim.")
                .contains("here.\n- point number 1,")
                .doesNotContain("point number 40", "A last word");
        assertThat(summary.body().plain().length()).isBetween(700, 1_000);
        assertThat(summary.readOn()).containsExactly(lecture.sections().get(0).path());
    }

    @Test
    void everyTableComesInFullAndCostsNothing() {
        String row = "| a cell with quite some text in it | and another one |\n";
        Lecture lecture = SketchedLecture.of("## Table\n\n| a | b |\n|---|---|\n" + row.repeat(100) + "\n" + list(5));

        Summary summary = summary(lecture, 0);

        assertThat(summary.body().plain()).contains("point number 5,");
        assertThat(rows(summary.body())).isEqualTo(101);
        assertThat(summary.readOn()).isEmpty();
    }

    @Test
    void aFenceIsNeverCut() {
        String code = "```java\n" + "int x = 1;\n".repeat(200) + "```\n";
        Lecture lecture = SketchedLecture.of("## Code\n\n" + code + "\n## Claim and code\n\n> Short claim.\n\n" + code);

        Summary onlyCode = summary(lecture, 0);
        Summary claimAndCode = summary(lecture, 1);

        assertThat(onlyCode.body().markdown()).isEqualTo(code.strip());
        assertThat(claimAndCode.body().markdown()).isEqualTo("> Short claim.");
        assertThat(claimAndCode.readOn()).hasSize(1);
    }

    @Test
    void aLongClaimIsCutBetweenItsSentences() {
        Lecture lecture = SketchedLecture.of("## Claim\n\n> **Everything flows.** "
                + "Nothing stays as it was. ".repeat(60) + "\n\n| a |\n|---|\n| 1 |");

        String body = summary(lecture, 0).body().markdown();

        assertThat(body).startsWith("> **Everything flows.** Nothing").contains("as it was.\n\n|a|");
        assertThat(body.length()).isBetween(800, 950);
    }

    @Test
    void partsLeftOutAreNamedOnceAndPartsWithoutContentNever() {
        String half = "Words that fill the page. ".repeat(20);
        Lecture lecture = SketchedLecture.of("## Top\n\n" + half + "\n### First\n\n" + half + "\n### Second\n\n" + half
                + "\n#### Below\n\n" + half + "\n### Knowledge Check\n\n### Q1 (MCQ)\nStem?\n");

        Summary summary = summary(lecture, 0);

        assertThat(summary.readOn().stream().map(SectionPath::toString))
                .contains("sketch/top/second")
                .doesNotContain("sketch/top/second/below", "sketch/top/knowledge-check");
    }

    @Test
    void sectionOfQuestionsOrSpoilersAloneIsEmpty() {
        Lecture lecture = SketchedLecture.of("""
                ## Knowledge Check

                ---

                ### Q1 (True / False)
                Is it?

                {{< spoiler text="Answer" >}}
                True.
                {{< /spoiler >}}

                ## Reflection

                {{< spoiler text="Why?" >}}
                Because.
                {{< /spoiler >}}
                """);

        assertThat(lecture.sections()).allSatisfy(section -> {
            Summary summary = Summary.of(lecture, section);
            assertThat(summary.isEmpty()).isTrue();
            assertThat(summary.readOn()).isEmpty();
        });
    }

    @Test
    void theLectureItselfStaysAsItWas() {
        Lecture lecture =
                SketchedLecture.of("## Long\n\n![](x.png)\n\n---\n\n" + list(100) + "\n\n" + "Word. ".repeat(500));
        String before = lecture.sections().get(0).body().markdown();

        Summary first = summary(lecture, 0);
        Summary second = summary(lecture, 0);

        assertThat(lecture.sections().get(0).body().markdown()).isEqualTo(before);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void everySectionOfTheSeedHoldsItsClaimAndItsTables() throws IOException {
        Lecture lecture =
                SketchedLecture.of(Files.readString(Shared.file("seeds/lecture-03-training-paradigms.repaired.md")));

        for (Section section : lecture.sections()) {
            Summary summary = Summary.of(lecture, section);
            String said = summary.body().plain();
            for (Section part : lecture.within(section.path())) {
                for (Node block : Trees.children(part.body().document())) {
                    if (block instanceof TableBlock || block instanceof BlockQuote || block instanceof ListBlock) {
                        assertThat(Trees.text(summary.body().document())).contains(Trees.text(block));
                    }
                }
            }
            assertThat(said).doesNotContain("accountable", "{{", "***");
            assertThat(summary.isEmpty())
                    .as(section.title())
                    .isEqualTo(section.title().contains("Knowledge Check")
                            || section.title().contains("Reflection"));
        }
    }

    private static Summary summary(Lecture lecture, int section) {
        return Summary.of(lecture, lecture.sections().get(section));
    }

    private static String list(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> "- point number " + number + ", in a few words\n")
                .collect(Collectors.joining());
    }

    private static long rows(RichText text) {
        return Trees.all(text.document()).stream()
                .filter(TableRow.class::isInstance)
                .count();
    }

    /** How Markdown escapes what it means literally is not what is looked at here. */
    private static String withoutEscapes(String markdown) {
        return markdown.replaceAll("\\\\(?=[_\\\\])", "");
    }

    private static String written(Summary summary) {
        String body =
                summary.isEmpty() ? "(empty)" : withoutEscapes(summary.body().markdown());
        String readOn = summary.readOn().isEmpty() ? "" : "\n\nread on: " + summary.readOn();
        return "## " + summary.title() + "\n\n" + body + readOn + "\n\n\n";
    }
}
