package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al",
                "Ada Lovelace",
                "Jean-Luc",
                "O'Neill",
                "Zoë",
                "小明",
                "Мария",
                "محمد",
                "राम",
                "ÅÄÖ",
                "R2D2",
                "Dr. Who",
                "Smith, J.",
                "12",
                "Ngũgĩ",
                "Nguyễn",
                "क्षत्रिय",
                "A 🙂",
                "12345678901234567890123456789012"
            })
    void namesOfAllKindsAreWelcome(String name) {
        assertThat(DisplayName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"'  Ada ', Ada", "Ada   Lovelace, Ada Lovelace", "Zoe\u0308, Zoë", "Ada\u00A0L, Ada L", "\tAda\t, Ada"})
    void spacesAndAccentsAreTidied(String typed, String name) {
        assertThat(DisplayName.of(typed).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "..",
                "--",
                "\u00A0\u00A0",
                "123456789012345678901234567890123",
                "@everyone",
                "everyone",
                "Here",
                "<@123>",
                "<#C12|x>",
                "#general",
                "a\nb",
                "a\r\nb",
                "**bold**",
                "_it_",
                "~x~",
                "`code`",
                "||spoiler||",
                "[a](b)",
                "a\u200Bb",
                "a\u202Eb",
                "\u2066ab",
                "a\u0000b",
                "a\u0007b",
                "\uFEFFab",
                "\u3164\u3164",
                "\u2800\u2800",
                "\u115F\u1160",
                "a\uFE0Fb",
                "http://a.b",
                "www.a.b",
                ":smile:",
                "a/b",
                "\u0301ab",
                "a\u0301\u0301\u0301\u0301\u0301b",
                "＠everyone",
                "a\u2028b",
                "a\uD800b",
                "a\uE000b",
                "a\\b",
                "x\u00ADy"
            })
    void whatPlatformsActUponOrNobodySeesIsRefusedWithASentence(String typed) {
        assertThatThrownBy(() -> DisplayName.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*\\.( Please .*|)");
    }

    @Test
    void aVeryLongTextIsRefusedQuickly() {
        assertThatThrownBy(() -> DisplayName.of("a".repeat(10_000_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noOtherWayLeadsToAName() {
        assertThatThrownBy(() -> new DisplayName(" @x ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisplayName("a  b")).isInstanceOf(IllegalArgumentException.class);
    }
}
