package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Bo",
                "李明",
                "Žofie Nováková",
                "O'Neil-Smith Jr.",
                "Nguyễn Thị Ánh",
                "🦦🦦",
                "x2",
                "*bold*",
                "अनिता",
                "12345678901234567890123456789012"
            })
    void aNameStaysAsItIs(String name) {
        assertThat(new DisplayName(name).value()).isEqualTo(name);
    }

    @Test
    void spacesAreTidiedAndLettersComposed() {
        assertThat(new DisplayName("  Ada \t\u00a0 Lovelace ").value()).isEqualTo("Ada Lovelace");
        assertThat(new DisplayName("Zoe\u0308")).isEqualTo(new DisplayName("Zoë"));
    }

    @Test
    void whatCannotBeSeenOrCallsSomeoneIsRefused() {
        for (String name : List.of(
                "",
                " ",
                "A",
                "A ",
                "123456789012345678901234567890123",
                "Ada\nBen",
                "Ada\u0000",
                "\u202eadA",
                "A\u200bda",
                "\u3164\u3164",
                "\u2800\u2800\u2800",
                "a\u0301\u0302\u0303\u0304\u0305\u0306",
                "@everyone",
                "<!here>",
                "<@123>",
                "#general",
                "\uff20everyone",
                "\ud800\ud800")) {
            assertThatThrownBy(() -> new DisplayName(name))
                    .as("\"%s\"", name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
