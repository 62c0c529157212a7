package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<@U0BOT> what is x? ¦ what is x?",
                "<@U0BOT|lectern> hi <!here> ¦ hi",
                "a &lt; b &amp;&amp; c &gt; d ¦ a < b && c > d",
                "see <https://e.org/a?b=1&amp;c=2> ¦ see https://e.org/a?b=1&c=2",
                "see <https://e.org|this page> in <#C1|general> ¦ see this page in general",
                "&amp;lt; ¦ &lt;",
            })
    void wordsAreReadAsThePersonSeesThem(String sent, String seen) {
        assertThat(Typed.words(sent)).isEqualTo(seen);
    }

    @Test
    void aCommandMayBeWrittenWithASlashOfItsOwnOrNotAtAll() {
        assertThat(Typed.command("  ")).isEqualTo(Action.of("help"));
        assertThat(Typed.command("/Quiz today")).isEqualTo(new Action("quiz", "today"));
        assertThat(Typed.command("summary  a &amp; b")).isEqualTo(new Action("summary", "a & b"));
    }

    @Test
    void timestampsAreReadToTheMicrosecondAndOddOnesAreNot() {
        Instant receipt = Instant.EPOCH;

        assertThat(SlackTime.of("1766000100.250001", receipt))
                .isEqualTo(Instant.ofEpochSecond(1_766_000_100L, 250_001_000L));
        for (String odd : new String[] {null, "", "x", "1.2", "-1.000000", "99999999999999999999.000000"}) {
            assertThat(SlackTime.of(odd, receipt)).isEqualTo(receipt);
        }
    }
}
