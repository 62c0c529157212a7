package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Release;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void yamlIsRead() {
        FrontMatter matter = read("""
                        ---
                        Title: "One: two"
                        WEIGHT: 30
                        summary: Short.
                        publishDate: 2026-09-01
                        expiryDate: 2027-02-01T10:00:00
                        authors: [one, two]
                        ---
                        text
                        """).frontMatter();

        assertThat(matter.title()).isEqualTo("One: two");
        assertThat(matter.weight()).isEqualTo(30);
        assertThat(matter.summary()).isEqualTo("Short.");
        assertThat(matter.release())
                .isEqualTo(new Release(
                        false, Instant.parse("2026-08-31T22:00:00Z"), Instant.parse("2027-02-01T09:00:00Z")));
        assertThat(problems).isEmpty();
    }

    @Test
    void tomlIsRead() {
        FrontMatter matter = read("""
                        +++
                        title = "One"
                        weight = 3
                        draft = true
                        description = "Short."
                        publishDate = 2026-09-01T08:00:00Z
                        expirydate = 2026-09-02
                        +++
                        text
                        """).frontMatter();

        assertThat(matter)
                .isEqualTo(new FrontMatter(
                        "One",
                        3,
                        "Short.",
                        new Release(
                                true, Instant.parse("2026-09-01T08:00:00Z"), Instant.parse("2026-09-01T22:00:00Z"))));
        assertThat(problems).isEmpty();
    }

    @Test
    void frontMatterBecomesEmptyLinesSoThatLineNumbersHold() {
        assertThat(read("---\ntitle: a\n---\ntext\nmore").body()).isEqualTo("\n\n\ntext\nmore");
        assertThat(read("\n---\ntitle: a\n---").body()).isEqualTo("\n\n\n\n");
        assertThat(read("---\n---\ntext").body()).isEqualTo("\n\ntext");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "---", "---\n\nSome words.\n\n---\n\nMore.", "text\n---\ntitle: a\n---\n"})
    void textWithoutFrontMatterStaysAsItIs(String text) {
        FrontMatterReader.Result result = read(text);

        assertThat(result.body()).isSameAs(text);
        assertThat(result.frontMatter()).isEqualTo(FrontMatter.NONE);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ---\\ntitle: a\\nsummary: b: c\\n---\\ntext         | 3
                    ---\\ntitle: "a\\nweight: 1\\n---\\ntext            | 2
                    +++\\ntitle = a b\\n+++\\ntext                      | 2
                    ---\\ntitle: a\\ntitle: b\\n---\\ntext              | 3
                    ---\\ntitle: a\\n\\nno end                          | 1
                    ---\\ntitle: a\\n- b\\n---\\ntext                    | 3
                    """)
    void whatDoesNotParseIsAnErrorAndHidesTheLecture(String text, int line) {
        FrontMatterReader.Result result = read(text.replace("\\n", "\n"));

        assertThat(problems).extracting(Problem::code).containsExactly("front-matter");
        assertThat(problems.get(0).line()).isBetween(line, line + 2);
        assertThat(result.frontMatter().release().at(Instant.EPOCH)).isFalse();
        assertThat(result.body()).matches("(?s).*(text|no end)");
    }

    @Test
    void aliasBombIsAnError() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }

        FrontMatterReader.Result result = read(bomb + "---\ntext");

        assertThat(problems).extracting(Problem::code).containsExactly("front-matter");
        assertThat(result.body()).endsWith("text");
    }

    @Test
    void deeplyNestedFrontMatterIsAnError() {
        read("---\na: " + "[".repeat(50_000) + "\n---\n");
        read("+++\na = " + "[".repeat(50_000) + "\n+++\n");
        read("---\na: " + "x".repeat(200_000) + "\n---\n");

        assertThat(problems)
                .extracting(Problem::code)
                .containsOnly("front-matter")
                .hasSize(3);
    }

    @Test
    void releaseThatCannotBeReadHidesTheLecture() {
        FrontMatter matter =
                read("---\ntitle: a\npublishDate: next Monday\n---\n").frontMatter();

        assertThat(matter.title()).isEqualTo("a");
        assertThat(matter.release().at(Instant.MAX)).isFalse();
        assertThat(problems).extracting(Problem::code, Problem::line).containsExactly(tuple("front-matter", 3));
        assertThat(problems.get(0).message()).startsWith("\"publishDate\" in the front matter is not a date");
    }

    @Test
    void wrongWeightAndDraftAreToldTogether() {
        FrontMatter matter = read("---\nweight: heavy\ndraft: soon\n---\n").frontMatter();

        assertThat(matter.weight()).isNull();
        assertThat(matter.release().draft()).isTrue();
        assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-09-01                      | 2026-08-31T22:00:00Z
                    2026-9-1                        | 2026-08-31T22:00:00Z
                    2026-12-01                      | 2026-11-30T23:00:00Z
                    2026-09-01T08:30                | 2026-09-01T06:30:00Z
                    2026-09-01T08:30:15             | 2026-09-01T06:30:15Z
                    2026-09-01 08:30:15             | 2026-09-01T06:30:15Z
                    2026-09-01T08:30:15.250         | 2026-09-01T06:30:15.250Z
                    2026-09-01T08:30:15Z            | 2026-09-01T08:30:15Z
                    2026-09-01T08:30:15-07:00       | 2026-09-01T15:30:15Z
                    2026-09-01 08:30:15 -0700       | 2026-09-01T15:30:15Z
                    2026-09-01 08:30:15 UTC         | 2026-09-01T08:30:15Z
                    01 Sep 2026                     | 2026-08-31T22:00:00Z
                    1 September 2026                | 2026-08-31T22:00:00Z
                    Sep 1, 2026                     | 2026-08-31T22:00:00Z
                    Tue, 01 Sep 2026 08:30:15 +0200 | 2026-09-01T06:30:15Z
                    Tue, 01 Sep 2026 08:30:15 GMT   | 2026-09-01T08:30:15Z
                    2026-03-29T02:30:00             | 2026-03-29T01:30:00Z
                    """)
    void datesAreReadAsHugoReadsThem(String written, Instant moment) {
        assertThat(HugoDate.parse(written, BERLIN)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026", "2026-02-30", "2026-13-01", "01/09/2026", "2026-09-01T25:00", "1.9.2026"})
    void whatIsNoDateIsNoDate(String written) {
        assertThat(HugoDate.parse(written, BERLIN)).isEmpty();
    }

    private FrontMatterReader.Result read(String text) {
        return FrontMatterReader.read(text, new FrontMatter.Reading("a.md", BERLIN, problems::add));
    }
}
