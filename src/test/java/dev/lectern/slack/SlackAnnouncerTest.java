package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.SlackConfig;
import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.slack.Fault;
import dev.lectern.testing.slack.LogWatch;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackLimits;
import dev.lectern.testing.slack.SlackServer;
import dev.lectern.testing.slack.UglyMarkdown;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SlackAnnouncerTest {
    private static final Instant START = Instant.now();
    private static final Address CLASS = channel("C0CLASS");
    private static final Address OTHER = channel("C0OTHER");
    private static final Address ADA = new Address.Direct(new AccountId("slack", SlackServer.TEAM + ":U0ADA"));
    private static final Marker MARKER = new Marker("p7");
    private static final Card HELLO = Card.of("Hello", RichText.markdown("type `/quiz` *now*"))
            .with(new Button("A", "A", new Action("answer", "t:7 A")));

    private final SlackServer server = SlackServer.start(Clock.systemUTC());
    private final LogWatch logs = LogWatch.of(Level.WARN, "dev.lectern.slack", "com.slack.api");
    private final Announcer announcer = announcer(server.apiUrl(), Duration.ZERO);
    private boolean troublesExpected;

    @AfterEach
    void stop() {
        logs.close();
        server.close();
        if (!troublesExpected) {
            assertThat(logs.troubles()).isEmpty();
        }
    }

    /** @param pace how long anybody waits for a turn; zero where rates do not matter */
    private static Announcer announcer(String url, Duration pace) {
        SlackConfig config = SlackBot.config(new SlackSettings(SlackServer.BOT_TOKEN, "lectern", url));
        config.setHttpClientCallTimeoutMillis(700);
        PostCalls calls = new PostCalls(SlackBot.client(config).methods(SlackServer.BOT_TOKEN));
        long[] time = {0};
        Turns turns = new Turns(
                pace, pace.isZero() ? () -> time[0] += Duration.ofSeconds(2).toNanos() : System::nanoTime);
        return new SlackAnnouncer(calls, new SlackWords("lectern", Set.of("quiz")), turns);
    }

    private static Address channel(String id) {
        return new Address.Channel(new ChannelRef("slack", SlackServer.TEAM, id));
    }

    private Sending send(Address address, Card part, String marker) {
        return announcer.send(address, part, new Marker(marker), Optional.empty());
    }

    private MessageRef sent(Address address, Card part, String marker) {
        Sending sending = send(address, part, marker);
        assertThat(sending).isInstanceOf(Sending.Sent.class);
        return ((Sending.Sent) sending).message();
    }

    private Finding find(Address address, Marker marker) {
        return announcer.find(address, marker, START, Optional.empty());
    }

    @Test
    void whatIsPreviewedIsWhatIsSent() throws IOException {
        Card card = Samples.posts().get("summary-long").get();
        List<String> previewed =
                new SlackPreview("lectern", Set.of("quiz")).payloads(CLASS, card, part -> new Marker("p" + (part + 1)));
        Optional<MessageRef> first = Optional.empty();
        for (Card part : announcer.parts(CLASS, card)) {
            String marker = "p" + (server.calls("chat.postMessage").size() + 1);
            Sending sending = announcer.send(CLASS, part, new Marker(marker), first);
            first = first.or(() -> Optional.of(((Sending.Sent) sending).message()));
        }

        List<SlackCall> calls = server.calls("chat.postMessage");
        assertThat(previewed).hasSameSizeAs(calls).hasSizeGreaterThan(1);
        for (int i = 0; i < calls.size(); i++) {
            JsonNode preview = new ObjectMapper().readTree(previewed.get(i));
            for (String field : List.of("channel", "text", "blocks", "metadata")) {
                assertThat(calls.get(i).body().get(field)).isEqualTo(preview.get(field));
            }
            assertThat(calls.get(i).body().has("thread_ts")).isEqualTo(preview.has("thread_ts"));
        }
    }

    @Test
    void aPostCarriesItsMarkerWhereNobodySeesIt() {
        Card part = announcer.parts(CLASS, HELLO).get(0);

        MessageRef message = sent(CLASS, part, "p7");

        SlackCall call = server.calls("chat.postMessage").get(0);
        assertThat(call.words().replaceAll(" +", " ")).isEqualTo("Hello type /lectern quiz now A");
        assertThat(call.body().at("/metadata/event_payload/marker").asText()).isEqualTo("p7");
        assertThat(call.body().at("/blocks/0/block_id").asText()).isEqualTo("post:p7");
        assertThat(call.body().has("thread_ts")).isFalse();
        assertThat(message.id())
                .isEqualTo(
                        server.workspace().messages("C0CLASS").get(0).path("ts").asText());
    }

    @Test
    void laterPartsStandInTheThreadOfTheFirstAndAreFoundThere() {
        Card longCard = Card.of("Long", RichText.markdown("some words of a paragraph\n\n".repeat(120)));
        List<Card> parts = announcer.parts(CLASS, longCard);
        MessageRef first = sent(CLASS, parts.get(0), "p1");

        Sending second = announcer.send(CLASS, parts.get(1), new Marker("p2"), Optional.of(first));

        assertThat(server.calls("chat.postMessage")
                        .get(1)
                        .body()
                        .path("thread_ts")
                        .asText())
                .isEqualTo(first.id());
        assertThat(announcer.find(CLASS, new Marker("p2"), START, Optional.of(first)))
                .isEqualTo(new Finding.Found(((Sending.Sent) second).message()));
        assertThat(find(CLASS, new Marker("p2"))).isEqualTo(new Finding.Absent());
        assertThat(announcer.find(CLASS, new Marker("p3"), START, Optional.of(first)))
                .isEqualTo(new Finding.Absent());
    }

    @Test
    void aDirectMessageStandsInThePersonsConversationWhichIsOpenedOnce() {
        MessageRef message = sent(ADA, HELLO, "p1");
        sent(ADA, HELLO, "p2");

        assertThat(message.id()).startsWith("D0ADA/");
        assertThat(server.calls("conversations.open")).hasSize(1);
        assertThat(find(ADA, new Marker("p1"))).isEqualTo(new Finding.Found(message));
        assertThat(announcer.update(message, Card.of("Changed"), new Marker("p1")))
                .isEqualTo(new Sending.Sent(message));
        assertThat(announcer.remove(message)).isEqualTo(new Sending.Sent(message));
        assertThat(server.workspace().messages("D0ADA")).hasSize(1);
    }

    @Test
    void anAddressThatCannotBeAskedForWasNotSentTo() {
        server.fail(
                "conversations.open", new Fault.NoAnswer(), new Fault.TooMany(9), new Fault.Refusal("user_not_found"));

        assertThat(send(ADA, HELLO, "p1")).isEqualTo(new Sending.RetryAfter(Duration.ofSeconds(1)));
        assertThat(send(ADA, HELLO, "p1")).isEqualTo(new Sending.RetryAfter(Duration.ofSeconds(9)));
        assertThat(reason(send(ADA, HELLO, "p1"))).isEqualTo("closed");
        assertThat(server.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aPostIsFoundBehindManyPagesAndOnlyACompleteSearchSaysThatItIsAbsent() {
        MessageRef first = sent(CLASS, HELLO, "p7");
        IntStream.range(0, 450).forEach(i -> server.workspace().written("C0CLASS", "message " + i));

        assertThat(find(CLASS, MARKER)).isEqualTo(new Finding.Found(first));
        assertThat(server.calls("conversations.history")).hasSize(3);
        assertThat(find(CLASS, new Marker("p8"))).isEqualTo(new Finding.Absent());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aSearchThatCannotBeFinishedSettlesNothing(int pages) {
        IntStream.range(0, 450).forEach(i -> server.workspace().written("C0CLASS", "message " + i));
        List<Fault> faults = List.of(
                new Fault.TooMany(3),
                new Fault.Status(503),
                new Fault.Status(200),
                new Fault.NoAnswer(),
                new Fault.Late(Duration.ofSeconds(2)),
                new Fault.Refusal("missing_scope"));
        for (Fault fault : faults) {
            IntStream.range(0, pages).forEach(i -> server.fail("conversations.history", new Fault.Late(Duration.ZERO)));
            server.fail("conversations.history", fault);

            assertThat(find(CLASS, MARKER)).isEqualTo(new Finding.Incomplete());
        }
    }

    @Test
    void whatIsOlderThanThePostIsNotSearched() {
        sent(CLASS, HELLO, "p7");

        assertThat(announcer.find(CLASS, MARKER, Instant.now().plus(Duration.ofMinutes(10)), Optional.empty()))
                .isEqualTo(new Finding.Absent());
    }

    @Test
    void aMarkerIsNotTakenForALongerOne() {
        sent(CLASS, HELLO, "p71");

        assertThat(find(CLASS, MARKER)).isEqualTo(new Finding.Absent());
    }

    @Test
    void aPostIsChangedInItsPlaceAndKeepsItsMarker() {
        MessageRef message = sent(CLASS, HELLO, "p7");

        assertThat(announcer.update(message, Card.of("Closed"), MARKER)).isEqualTo(new Sending.Sent(message));

        JsonNode shown = server.workspace().messages("C0CLASS").get(0);
        assertThat(new SlackCall("m", shown).words()).isEqualTo("Closed");
        assertThat(find(CLASS, MARKER)).isEqualTo(new Finding.Found(message));
    }

    @Test
    void aPostThatIsGoneIsRemovedButCannotBeChanged() {
        MessageRef message = sent(CLASS, HELLO, "p7");

        assertThat(announcer.remove(message)).isEqualTo(new Sending.Sent(message));
        assertThat(announcer.remove(message)).isEqualTo(new Sending.Sent(message));
        assertThat(reason(announcer.update(message, HELLO, MARKER))).isEqualTo("message-gone");
        assertThat(reason(announcer.update(new MessageRef(ADA, "nonsense"), HELLO, MARKER)))
                .isEqualTo("message-gone");
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, channel-gone, /invite @Lectern",
        "is_archived, channel-gone, Unarchive",
        "not_in_channel, not-allowed, /invite @Lectern",
        "missing_scope, not-allowed, reinstall",
        "restricted_action, not-allowed, in its settings",
        "restricted_action_read_only_channel, not-allowed, in its settings",
        "cannot_dm_bot, closed, no direct messages",
        "user_not_found, closed, no direct messages",
        "messages_tab_disabled, closed, no direct messages",
        "token_revoked, not-allowed, SLACK_BOT_TOKEN",
        "edit_window_closed, refused, by hand",
        "something_new, refused, something_new",
    })
    void aRefusalSaysWhyAndWhatToDo(String error, String reason, String remedy) {
        server.fail("chat.postMessage", new Fault.Refusal(error));

        Sending sending = send(CLASS, HELLO, "p7");

        assertThat(sending).isInstanceOf(Sending.Refused.class);
        assertThat(((Sending.Refused) sending).reason()).isEqualTo(reason);
        assertThat(((Sending.Refused) sending).remedy())
                .contains(remedy)
                .endsWith(error.contains("channel") && remedy.contains("invite") ? "Lectern" : ".");
    }

    @Test
    void slackSaysAtMostThatItMayHaveArrived() {
        server.fail(
                "chat.postMessage",
                new Fault.NoAnswer(),
                new Fault.Status(503),
                new Fault.Status(200),
                new Fault.Refusal("fatal_error"),
                new Fault.Late(Duration.ofSeconds(2)));

        IntStream.range(1, 6)
                .forEach(i -> assertThat(send(CLASS, HELLO, "p" + i)).isEqualTo(new Sending.Unknown()));

        assertThat(find(CLASS, new Marker("p1"))).isInstanceOf(Finding.Found.class);
        assertThat(find(CLASS, new Marker("p2"))).isEqualTo(new Finding.Absent());
        assertThat(find(CLASS, new Marker("p5"))).isInstanceOf(Finding.Found.class);
    }

    /** OkHttp would send it again by itself, on a connection that was used before. */
    @Test
    void aPostWhoseAnswerIsLostIsNotSentTwice() {
        sent(CLASS, HELLO, "p1");
        server.fail("chat.postMessage", new Fault.NoAnswer());

        assertThat(send(CLASS, HELLO, "p2")).isEqualTo(new Sending.Unknown());

        assertThat(server.calls("chat.postMessage")).hasSize(2);
        assertThat(server.workspace().messages("C0CLASS")).hasSize(2);
    }

    @Test
    void whatNeverLeftMayBeSentAgain() {
        Announcer nobody = announcer("http://127.0.0.1:1/api/", Duration.ZERO);

        assertThat(nobody.send(CLASS, HELLO, MARKER, Optional.empty()))
                .isEqualTo(new Sending.RetryAfter(Duration.ofSeconds(1)));
        assertThat(nobody.find(CLASS, MARKER, START, Optional.empty())).isEqualTo(new Finding.Incomplete());
    }

    @Test
    void aChannelThatSlackAsksToSpareIsSparedAndOthersAreNot() {
        Announcer pacing = announcer(server.apiUrl(), Duration.ofMillis(100));
        server.fail("chat.postMessage", new Fault.TooMany(30));

        assertThat(pacing.send(CLASS, HELLO, MARKER, Optional.empty()))
                .isEqualTo(new Sending.RetryAfter(Duration.ofSeconds(30)));
        Sending again = pacing.send(CLASS, HELLO, MARKER, Optional.empty());

        assertThat(again).isInstanceOf(Sending.RetryAfter.class);
        assertThat(((Sending.RetryAfter) again).pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(pacing.send(OTHER, HELLO, MARKER, Optional.empty())).isInstanceOf(Sending.Sent.class);
        assertThat(server.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void aChannelGetsOneMessageASecondAsSlackAsks() {
        server.enforceRates();
        Announcer pacing = announcer(server.apiUrl(), Duration.ofSeconds(4));
        long from = System.nanoTime();

        for (Address address : List.of(CLASS, OTHER, CLASS, OTHER)) {
            assertThat(pacing.send(address, HELLO, MARKER, Optional.empty())).isInstanceOf(Sending.Sent.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "msg_blocks_too_long"})
    void blocksThatSlackRefusesGoOutOnceAsPlainText(String error) {
        troublesExpected = true;
        server.fail("chat.postMessage", new Fault.Refusal(error));
        server.fail("chat.update", new Fault.Refusal(error), new Fault.Refusal(error), new Fault.Refusal(error));

        MessageRef message = sent(CLASS, HELLO, "p7");

        JsonNode shown = server.workspace().messages("C0CLASS").get(0);
        assertThat(shown.has("blocks")).isFalse();
        assertThat(shown.path("text").asText()).contains("Hello");
        assertThat(find(CLASS, MARKER)).isEqualTo(new Finding.Found(message));
        assertThat(reason(announcer.update(message, HELLO, MARKER))).isEqualTo("refused");
        assertThat(server.calls("chat.update")).hasSize(2);
        assertThat(logs.troubles()).hasSize(2).allMatch(line -> line.contains(error));
    }

    @Test
    void everyPartFitsSlackAndTogetherTheySayEverythingOnce() {
        UglyMarkdown ugly = new UglyMarkdown(new Random(20_261_123));
        for (int i = 0; i < 60; i++) {
            Card card = Card.of("Title " + i, RichText.markdown(ugly.next()), RichText.markdown(ugly.next()))
                    .with(HELLO.buttons().toArray(Button[]::new));

            List<Card> parts = announcer.parts(CLASS, card);

            assertThat(words(parts)).isEqualTo(words(announcer.parts(CLASS, card)));
            List<JsonNode> shown = parts.stream()
                    .map(SlackCard::message)
                    .map(SlackTextTest::json)
                    .toList();
            shown.forEach(SlackLimits::checkMessage);
            assertThat(shown.get(0).toString()).contains("Title " + i, "answer t:7 A");
            assertThat(shown.stream().skip(1)).noneMatch(part -> part.toString().contains("answer t:7 A"));
            String whole = SlackCard.messages(card).stream()
                    .map(message -> new SlackCall("m", SlackTextTest.json(message)).words())
                    .collect(Collectors.joining(" "));
            assertThat(words(parts).replaceAll("\\s", "").length())
                    .isEqualTo(whole.replaceAll("\\s", "").length());
        }
    }

    @Test
    void noPartEndsWithAHeadingWhoseWordsAreInTheNext() {
        Card card = Card.of("Long", RichText.markdown(("## Heading\n\n" + "word ".repeat(90) + "\n\n").repeat(60)));

        List<Card> parts = announcer.parts(CLASS, card);

        assertThat(parts)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(words(List.of(part)).strip()).endsWith("word"));
    }

    private static String words(List<Card> parts) {
        return parts.stream()
                .map(part -> new SlackCall("m", SlackTextTest.json(SlackCard.message(part))).words())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aShortCardIsOnePartAndManyThingsToPressLeaveRoomForWords() {
        List<Button> many = new ArrayList<>();
        IntStream.range(0, 130)
                .forEach(i -> many.add(new Button("b" + i, "x".repeat(70) + i, new Action("do", "y".repeat(100) + i))));
        Card crowded = Card.of("Many", RichText.plain("z".repeat(9_000))).with(many.toArray(Button[]::new));

        assertThat(announcer.parts(CLASS, Card.of("Short"))).hasSize(1);
        announcer.parts(CLASS, crowded).stream()
                .map(SlackCard::message)
                .map(SlackTextTest::json)
                .forEach(SlackLimits::checkMessage);
    }

    private static String reason(Sending sending) {
        return sending instanceof Sending.Refused refused ? refused.reason() : sending.toString();
    }
}
