package dev.lectern.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    @Test
    void everyPseudonymIsADisplayNameOfAtMost24Characters() {
        for (String manner : Pseudonyms.manners()) {
            for (String animal : Pseudonyms.animals()) {
                String name = manner + " " + animal;
                assertThat(name).matches("[A-Z][a-z]+ [A-Z][a-z]+").hasSizeLessThanOrEqualTo(24);
                assertThat(DisplayName.of(name).value()).isEqualTo(name);
            }
        }
    }

    @Test
    void thereAreEnoughForALargeClass() {
        assertThat(Pseudonyms.manners()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(90);
        assertThat(Pseudonyms.animals()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(90);
        assertThat(Pseudonyms.count()).isGreaterThan(8_000);
    }

    @Test
    void everyWordIsDrawn() {
        Random random = new Random(3);
        Set<String> drawn = new HashSet<>();

        for (int i = 0; i < 5_000; i++) {
            drawn.addAll(Set.of(Pseudonyms.draw(random).split(" ")));
        }

        assertThat(drawn).containsAll(Pseudonyms.manners()).containsAll(Pseudonyms.animals());
    }
}
