package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    private static final String PROSE =
            "Don’t panic — it’s “only” a café in Zürich → naïve, 10 °C, ½ cup, Şişli, Çeşme. 🧱🔧 Ελλάδα, 日本語, ✅";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1254", "ISO-8859-1", "ISO-8859-9"})
    void utf8ReadInAnotherEncodingComesBackWhole(String encoding) {
        String broken = misread(PROSE, encoding);

        TextRepair.Result result = TextRepair.repair(broken);

        assertThat(result.text()).isEqualTo(PROSE);
        assertThat(result.dropped()).isZero();
        assertThat(result.repaired()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1254"})
    void utf8MisreadTwiceComesBackWhole(String encoding) {
        String broken = misread(misread(PROSE, encoding), encoding);

        assertThat(TextRepair.repair(broken).text()).isEqualTo(PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain English, nothing else.",
                "Öğrenme oranı çok düşükse ağ yavaş öğrenir; İstanbul'da şöyle: ğüşıöç ĞÜŞİÖÇ.",
                "Où est l’élève ? « Il a été désigné », dit-elle ; à Noël, çà et là. CAFÉ… ÉTÉ",
                "Größe, Übung – „Ä“ und „Ö“; Straße: ÄÖÜ. A–Z, Ä–Ü…",
                "Học máy là gì? Tiếng Việt có nhiều dấu: ế, ộ, ữ, ẵ, Ả. Đà Nẵng",
                "Η μηχανική μάθηση είναι «ωραία» — Ώρα, Ύλη.",
                "機械学習とは何か。「過学習」を防ぐ方法…",
                "Não, São Paulo — “coração” e à vista. NÃO, MANHÃ.",
                "Žluťoučký kůň úpěl ďábelské ódy, škola, život – ‚Á‘",
                "In a broken file the word café reads as cafÃ© and a dash — as â€”.",
                "When you see \"Ã\" or \"â€\" in a page – the encoding is wrong.",
                "People type `â€™` when they mean an apostrophe, or even \"â€”\".",
                "```\nprint('â€™')\n```\nThe code above shows what went wrong.",
                "THE CAFÉ… and CAFÉ™",
                "É—",
                "lone Ã and lone â and ï»¿-free text"
            })
    void cleanTextNeverChanges(String clean) {
        TextRepair.Result result = TextRepair.repair(clean);

        assertThat(result.text()).isSameAs(clean);
        assertThat(result.changed()).isFalse();
    }

    @Test
    void runThatLostBytesIsDroppedAndItsSpacesStay() {
        String broken = "# \u011f\u0178\u0152 Why\n\nItâ€™s here â€” now. âš\u00a0ï¸ Take care.";

        TextRepair.Result result = TextRepair.repair(broken);

        assertThat(result.text()).isEqualTo("#  Why\n\nIt’s here — now.  Take care.");
        assertThat(result.repaired()).isEqualTo(2);
        assertThat(result.dropped()).isEqualTo(2);
        assertThat(result.line()).isEqualTo(1);
    }

    @Test
    void noBreakSpaceInsideASymbolIsABYteOfTheSymbol() {
        String broken = "## \u011f\u0178§\u00a0 The Three Ways";

        assertThat(TextRepair.repair(broken).text()).isEqualTo("## 🧠 The Three Ways");
    }

    @Test
    void letterTypedIntoABrokenFileLaterStays() {
        String broken = "Itâ€™s a clichÃ© â€” or isnâ€™t it? ".repeat(5) + "naïve";

        assertThat(TextRepair.repair(broken).text()).endsWith("naïve").startsWith("It’s a cliché — or isn’t it?");
    }

    @Test
    void whatWasRepairedNeedsNoRepair() {
        String repaired = TextRepair.repair(misread(PROSE, "windows-1252")).text();

        assertThat(TextRepair.repair(repaired).text()).isSameAs(repaired);
    }

    @Test
    void repairTakesTimeInProportionToLength() {
        String broken = misread(PROSE, "windows-1252").repeat(20_000);

        assertThat(TextRepair.repair(broken).text()).hasSize(PROSE.length() * 20_000);
    }

    /** UTF-8 read in another encoding, by a program that keeps undefined bytes as control characters. */
    private static String misread(String text, String encoding) {
        Charset charset = Charset.forName(encoding);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> {
                    String read = new String(bytes, i, 1, charset);
                    return read.equals("\uFFFD") ? String.valueOf((char) (bytes[i] & 0xFF)) : read;
                })
                .collect(Collectors.joining());
    }
}
