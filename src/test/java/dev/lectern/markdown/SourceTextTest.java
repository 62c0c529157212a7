package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.lecture.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void byteOrderMarksAreReadAndForgotten() {
        String text = "# Über\n";

        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(problems).isEmpty();
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(problems).extracting(Problem::code).containsExactly("not-utf-8", "not-utf-8");
    }

    @Test
    void lineEndsBecomePlainAndLinesKeepTheirNumbers() {
        assertThat(read("a\r\nb\rc\n\rd".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\nb\nc\n\nd");
    }

    @Test
    void fileThatIsNotUtf8IsReadAndItsFirstBadLineIsNamed() {
        byte[] latin = "one\r\ntwo\rcafé\n".getBytes(Charset.forName("windows-1252"));

        assertThat(read(latin)).isEqualTo("one\ntwo\ncafé\n");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.code()).isEqualTo("not-utf-8");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void fileCutInTheMiddleOfACharacterIsNotUtf8() {
        byte[] whole = "é".getBytes(StandardCharsets.UTF_8);

        read(new byte[] {'a', '\n', whole[0]});

        assertThat(problems).extracting(Problem::code).containsExactly("not-utf-8");
        assertThat(problems).extracting(Problem::line).containsExactly(2);
    }

    @Test
    void replacementCharacterInProperUtf8IsText() {
        assertThat(read("a \uFFFD b".getBytes(StandardCharsets.UTF_8))).isEqualTo("a \uFFFD b");
        assertThat(problems).isEmpty();
    }

    @Test
    void nulIsReplacedWithAWarning() {
        assertThat(read("a\nb\0c".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\nb\uFFFDc");
        assertThat(problems).extracting(Problem::code, Problem::line).containsExactly(tuple("nul-character", 2));
    }

    @Test
    void repairIsOneWarningWithTheCount() {
        read("Fine.\nItâ€™s â€” you know â€” broken. \u011f\u0178\u0152".getBytes(StandardCharsets.UTF_8));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.code()).isEqualTo("text-repaired");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("3 places were repaired").contains("1 symbol had lost bytes");
        });
    }

    private String read(byte[] bytes) {
        return SourceText.read("a.md", bytes, problems::add);
    }
}
