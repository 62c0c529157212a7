package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConsoleCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a name that goes on and on and on, and has not ended even here, nor there"})
    void aNameNobodyCanSitUnderIsWrongUse(String name) {
        var err = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));

        int code = line.execute("console", "--as", name);

        assertThat(code).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).startsWith("--as takes a name of 1 to 64 characters");
    }
}
