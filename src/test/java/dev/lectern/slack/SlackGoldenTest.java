package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Marker;
import dev.lectern.course.ChannelRef;
import dev.lectern.testing.Golden;
import dev.lectern.testing.slack.SlackLimits;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of message, to the letter; the directory is there to be read, and each payload is held to Slack's limits. */
class SlackGoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Instant OPENED = Instant.ofEpochMilli(1_766_000_100_250L);
    private static final Address CHANNEL = new Address.Channel(new ChannelRef("slack", "T0TEAM", "C0CLASS"));
    private static final SlackWords WORDS = new SlackWords("lectern", Set.of("summary", "my", "quiz"));

    static Stream<String> posts() {
        return Samples.posts().keySet().stream();
    }

    static Stream<String> replies() {
        return Samples.replies().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void posts(String name) throws IOException {
        Card card = Samples.posts().get(name).get();
        List<String> payloads = new SlackPreview("lectern", Set.of("summary", "my", "quiz"))
                .payloads(CHANNEL, card, part -> new Marker("p5"));

        for (String payload : payloads) {
            SlackLimits.checkMessage(JSON.readTree(payload));
        }
        check("post-" + name, String.join("\n", payloads) + "\n");
    }

    @ParameterizedTest
    @MethodSource
    void replies(String name) throws IOException {
        List<JsonNode> messages = SlackCard.messages(
                        WORDS.in(Samples.replies().get(name).get()))
                .stream()
                .map(SlackTextTest::json)
                .toList();

        messages.forEach(SlackLimits::checkMessage);
        check(
                "reply-" + name,
                messages.stream().map(JsonNode::toPrettyString).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void theHomeTab() throws IOException {
        View home = View.builder()
                .type("home")
                .blocks(SlackCard.home(WORDS.in(Samples.home())))
                .build();

        checkView("home", home);
    }

    @Test
    void aForm() throws IOException {
        Route route = new Route("https://hooks.example/respond/1", "C0CLASS", null, "U0ADA", false);

        checkView("form", SlackForm.modal(Samples.form(), route, OPENED).orElseThrow());
    }

    @Test
    void aFormWhereSlackOpensNone() throws IOException {
        JsonNode message = SlackTextTest.json(SlackForm.message(Samples.form(), OPENED));

        SlackLimits.checkMessage(message);
        check("form-as-message", message.toPrettyString() + "\n");
    }

    @Test
    void whatIsPreviewedIsTheSameEveryTime() {
        SlackPreview preview = new SlackPreview("lectern", Set.of("summary"));
        Samples.posts()
                .values()
                .forEach(card -> assertThat(preview.payloads(CHANNEL, card.get(), part -> new Marker("p5")))
                        .isEqualTo(preview.payloads(CHANNEL, card.get(), part -> new Marker("p5"))));
    }

    private static void checkView(String name, View view) throws IOException {
        JsonNode json = JSON.readTree(GSON.toJson(view));
        SlackLimits.checkView(json);
        check(name, json.toPrettyString() + "\n");
    }

    private static void check(String name, String payload) throws IOException {
        Golden.check("golden/slack/" + name + ".json", payload);
    }
}
