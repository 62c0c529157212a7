package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {
    @ParameterizedTest
    @CsvSource({
        "K7QM-2XPD-9RTW, K7QM2XPD9RTW",
        "k7qm2xpd9rtw, K7QM2XPD9RTW",
        "' K7 QM–2X_PD . 9RTW ', K7QM2XPD9RTW",
        "`K7QM-2XPD-9RTW`, K7QM2XPD9RTW",
        "oOiI-lL11-0000, 001111110000"
    })
    void aCodeIsReadHoweverItIsTyped(String typed, String symbols) {
        assertThat(LinkCode.read(typed)).contains(new LinkCode(symbols));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM-2XPD-9RT", "K7QM-2XPD-9RTWX", "K7QM-2XPD-9RTU", "K7QM-2XPD-9RT!", "ada"})
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(LinkCode.read(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void aCodeIsDrawnFromAllSymbolsAndIsReadBackAsItIsShown() {
        Random random = new Random(3);
        Set<LinkCode> drawn = new HashSet<>();
        Set<Integer> symbols = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            LinkCode code = LinkCode.draw(random);
            drawn.add(code);
            code.symbols().chars().forEach(symbols::add);
            assertThat(code.grouped()).matches("\\w{4}-\\w{4}-\\w{4}");
            assertThat(LinkCode.read(code.grouped())).contains(code);
        }
        assertThat(drawn).hasSize(1_000);
        assertThat(symbols).hasSize(32);
    }

    @Test
    void aCodeIsNotInItsText() {
        assertThat(new LinkCode("K7QM2XPD9RTW")).hasToString("LinkCode[***]");
    }
}
