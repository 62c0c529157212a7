package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Form;
import dev.lectern.chat.Marker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentIdTest {
    private static final Instant NOW = Instant.parse("2026-09-07T09:00:00.123Z");
    private static final Action ANSWER = new Action("answer", "t:5");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "a:", "a: ", "b:quiz", "a~:quiz", "a~P1:quiz", "a~1234567890123456789012345:quiz", "a123:quiz",
                "f:quiz", "f12345:quiz", "p1:quiz", "o:quiz", "oABC:quiz", "o12345678901:quiz", "n~p17", "s0", "s0~p17"
            })
    void whatIsNotOursOrNotToBePressedIsNone(String id) {
        assertThat(ComponentId.parse(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a:answer t:5", "a12:answer t:5", "a~p17:answer t:5", "a1~p-17:answer t:5"})
    void aMarkerOrADigitChangesNothingOfWhatItDoes(String id) {
        assertThat(ComponentId.parse(id)).contains(new ComponentId.Act(ANSWER));
    }

    @Test
    void everyKindCarriesItsMarkerAndStillDoesTheSame() {
        Marker marker = new Marker("p17");

        assertThat(ComponentId.parse(ComponentId.marked("f1000:answer t:5", marker)))
                .contains(new ComponentId.Write(ANSWER, 1_000));
        assertThat(ComponentId.parse(ComponentId.marked("p:answer t:5", marker)))
                .contains(new ComponentId.Pick(ANSWER));
        for (String id : Set.of("a:answer t:5", "f9:answer t:5", "p:answer t:5", "s3", "n")) {
            assertThat(ComponentId.marker(ComponentId.marked(id, marker))).contains("p17");
            assertThat(ComponentId.marker(id)).isEmpty();
        }
    }

    @Test
    void aMarkerIsNotFoundInWhatAnActionSays() {
        assertThat(ComponentId.marker("a:answer~p17:x")).isEmpty();
    }

    @Test
    void anOpenFormTellsWhenItWasOpenedAndFitsWhereItsButtonFits() {
        Form longest = new Form("Write", new Action("answer", "y".repeat(75)), 1_000);
        String button = ComponentId.of(longest).orElseThrow();
        ComponentId.Write write = (ComponentId.Write) ComponentId.parse(button).orElseThrow();

        String id = ComponentId.open(write, NOW);

        assertThat(id.length()).isLessThanOrEqualTo(100);
        assertThat(ComponentId.parse(id)).contains(new ComponentId.Written(longest.action(), NOW));
        assertThat(ComponentId.of(new Form("Write", new Action("answer", "y".repeat(76)), 1_000)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void anOpeningInTheFutureOrOlderThanAnHourIsNone() {
        ComponentId.Written form = new ComponentId.Written(ANSWER, NOW);

        assertThat(form.openedBefore(NOW)).isEqualTo(NOW);
        assertThat(form.openedBefore(NOW.plus(Duration.ofHours(1)))).isEqualTo(NOW);
        assertThat(form.openedBefore(NOW.minusMillis(1))).isNull();
        assertThat(form.openedBefore(NOW.plus(Duration.ofHours(1)).plusMillis(1)))
                .isNull();
    }
}
