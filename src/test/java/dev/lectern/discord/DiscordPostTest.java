package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Marker;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.DiscordLimits;
import dev.lectern.testing.discord.UglyMarkdown;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** Cards as posts: cut into messages that each keep the limits and carry a marker. */
class DiscordPostTest {
    private static final List<Card.Tone> TONES = List.of(Card.Tone.values());
    private static final Marker LONGEST = new Marker("abcdefghijklmnopqrstuvwx");

    @Test
    void theUgliestPostsKeepEveryLimitAndAllOfThemCarryTheirMarker() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Card card = ugly(seed);
            List<Card> parts = DiscordPost.parts(card);

            assertThat(parts).as("seed %d", seed).isEqualTo(DiscordPost.parts(card));
            for (Card part : parts) {
                JsonNode sent = json(DiscordPost.create(part, LONGEST));
                DiscordLimits.message(sent);
                DiscordLimits.message(json(DiscordPost.edit(part, LONGEST)));
                DiscordLimits.message(json(DiscordPost.wordsOnly(part, LONGEST)));
                assertThat(sent.findValuesAsText("custom_id").stream().map(ComponentId::marker))
                        .as("seed %d", seed)
                        .contains(Optional.of(LONGEST.value()));
                assertThat(DiscordPost.threadName(part).length()).isBetween(1, 100);
            }
        }
    }

    @Test
    void whatThereIsToPressStandsOnTheFirstMessage() throws IOException {
        Card card = Card.of("Long", RichText.plain("word ".repeat(1_000)))
                .with(new Button("on", "Read on", Action.of("summary")));

        List<Card> parts = DiscordPost.parts(card);

        assertThat(parts).hasSize(3).extracting(Card::title).containsOnly("Long");
        assertThat(parts.get(0).buttons()).hasSize(1);
        assertThat(parts.get(1).buttons()).isEmpty();
        assertThat(json(DiscordPost.create(parts.get(1), LONGEST))
                        .path("content")
                        .asText())
                .doesNotContain("Long");
    }

    @Test
    void aPartReadsTheSameForWhoDoesNotKnowDiscord() {
        Card part = DiscordPost.parts(Card.of("Title", RichText.markdown("**bold**")))
                .get(0);

        assertThat(part.body().get(0).plain()).isEqualTo("### Title\n\n**bold**");
    }

    @Test
    void moreThanTwentyFivePicksAreWritten() throws IOException {
        List<String> picks = IntStream.range(0, 26).mapToObj(Integer::toString).toList();
        Card card = Card.of("Many").with(new Form("All that are right", new Action("answer", "t:5"), 100, picks));

        JsonNode sent = json(DiscordPost.create(DiscordPost.parts(card).get(0), LONGEST));

        DiscordLimits.message(sent);
        assertThat(sent.findValuesAsText("custom_id")).containsExactly("f100~" + LONGEST + ":answer t:5");
    }

    private static Card ugly(int seed) {
        UglyMarkdown ugly = new UglyMarkdown(seed);
        Button[] buttons = IntStream.range(0, seed % 30)
                .mapToObj(number -> new Button(
                        "b" + number, "Do " + number, new Action("w" + number % 7, "y".repeat(seed) + number)))
                .toArray(Button[]::new);
        Card card = Card.of(ugly.document(1), RichText.markdown(ugly.document(20)), RichText.plain(ugly.document(3)))
                .tone(TONES.get(seed % TONES.size()))
                .with(buttons);
        return seed % 3 == 0
                ? card
                : card.with(new Form(
                        "Your answer",
                        new Action("answer", "z".repeat(seed)),
                        1_000,
                        seed % 3 == 1 ? List.of("A", "B") : List.of()));
    }

    private static JsonNode json(DataObject data) throws IOException {
        return new ObjectMapper().readTree(data.toString());
    }
}
