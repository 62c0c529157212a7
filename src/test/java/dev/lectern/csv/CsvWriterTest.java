package dev.lectern.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void cellsAreQuotedWhereTheyHaveTo() {
        String text = new CsvWriter()
                .row(List.of("plain", "a,b", "a \"b\"", "two\nlines", ""))
                .row(List.of("next"))
                .toString();

        assertThat(text).isEqualTo("plain,\"a,b\",\"a \"\"b\"\"\",\"two\nlines\",\r\nnext\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tcmd", "\rcmd", "=HYPERLINK(\"x\",\"y\")"})
    void whatASpreadsheetWouldRunIsText(String formula) {
        String text = new CsvWriter().row(List.of(formula)).toString();

        assertThat(text.replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "0", "a=b", "x+y", "'quoted'", " =1"})
    void anythingElseIsLeftAsItIs(String plain) {
        assertThat(new CsvWriter().row(List.of(plain)).toString()).isEqualTo(plain + "\r\n");
    }
}
