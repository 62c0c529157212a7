package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Spoiler;
import dev.lectern.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @ValueSource(ints = {80, 44, 24})
    void everythingReadsAsTheGoldenFileSays(int width) throws IOException {
        Golden.check("console/showcase-" + width + ".txt", plain(showcase(), width));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 44, 24, 16})
    void nothingButCodeIsWiderThanTheTerminal(int width) throws IOException {
        List<AttributedString> lines = new TerminalText(width, false).lines(showcase());

        assertThat(lines)
                .filteredOn(line -> !line.toString().startsWith("  │ "))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void looksAreOnlyLooks() throws IOException {
        List<AttributedString> lines = new TerminalText(80, true).lines(showcase());

        String ansi = lines.stream().map(Ink::ansi).collect(Collectors.joining("\n"));

        assertThat(ansi).contains("\u001b[1mbold\u001b[");
        assertThat(AttributedString.stripAnsi(ansi))
                .isEqualTo(lines.stream().map(AttributedString::toString).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b]0;owned\u0007title',]0;ownedtitle",
        "'\u009b31mred',31mred",
        "'a\u202eb\u2066c',abc",
        "'tab\there',tab here",
        "'nul\u0000\u0008\u007f',nul",
        "'half\ud83d!',half\ufffd!",
        "'a\r\rb',a  b",
    })
    void noOrderOfTheTextReachesTheTerminal(String text, String shown) {
        assertThat(new TerminalText(80, true).lines(RichText.plain(text)))
                .singleElement()
                .hasToString(shown);
        assertThat(plain(RichText.markdown("```\n" + text.replaceAll("[\r\t]", "") + "\n```"), 80))
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
    }

    @Test
    void tabsInCodeLeadToTheNextStop() {
        assertThat(plain(RichText.markdown("```\na\tb\n\tc\n\t\td\nabcd\te\n```"), 80))
                .isEqualTo("  │ a   b\n  │     c\n  │         d\n  │ abcd    e");
    }

    @Test
    void aSpoilerIsShownByNameOnly() {
        var spoiler = new Spoiler("Why is that?");
        var hidden = new Paragraph();
        hidden.appendChild(new Text("Because."));
        spoiler.appendChild(hidden);
        var document = new Document();
        document.appendChild(spoiler);

        assertThat(plain(RichText.of(document), 80)).isEqualTo("▸ Why is that?");
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "日本,4", "e\u0301,1", "💰💰,4", "👩‍🔬,2", "👍🏽,2", "🇩🇪,2", "'',0", "─│,2"})
    void widthIsWhatTheEyeSees(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    private static RichText showcase() throws IOException {
        return RichText.markdown(Files.readString(Path.of("src/test/resources/console/showcase.md")));
    }

    private static String plain(RichText text, int width) {
        return new TerminalText(width, false)
                .lines(text).stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
    }
}
