package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordLimits;
import dev.lectern.testing.discord.Faults.Fault;
import dev.lectern.testing.discord.Sent;
import dev.lectern.testing.discord.Snowflakes;
import dev.lectern.testing.discord.StoredMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a reply: sent, looked for, changed and removed, through a real bot's announcer. */
class DiscordAnnouncerTest extends WithBot {
    private static final Marker MARKER = new Marker("p17");
    private static final Card QUESTION = Card.of("Question of the day", RichText.plain("Which one?"))
            .with(
                    new Button("A", "A", new Action("answer", "t:5 A")),
                    new Button("B", "B", new Action("answer", "t:5 B")));

    private final Instant since = Snowflakes.time(Snowflakes.next());
    private Announcer announcer;

    @BeforeEach
    void announce() {
        announcer = bot.announcer();
    }

    @Test
    void aPostIsSentWithItsMarkerAndItsButtonsWork() {
        MessageRef message = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));

        StoredMessage stored = discord.messages(channel).get(0);
        discord.press(ada, stored, stored.button("A")).awaitAnswer();
        discord.press(ada, stored, stored.button("B")).awaitAnswer();
        assertThat(message.id()).isEqualTo(Long.toString(stored.id()));
        assertThat(stored.text()).isEqualTo("### Question of the day\n\nWhich one?");
        assertThat(stored.button("A")).isEqualTo("a~p17:answer t:5 A");
        assertThat(requests)
                .extracting(Incoming::action)
                .containsExactly(new Action("answer", "t:5 A"), new Action("answer", "t:5 B"));
        JsonNode payload = discord.sent(Sent.Kind.MESSAGE).get(0).json();
        assertThat(payload.path("nonce").asText()).isEqualTo("p17");
        assertThat(payload.path("enforce_nonce").asBoolean()).isTrue();
    }

    @Test
    void whatIsPreviewedIsWhatIsSent() throws IOException {
        List<String> previewed = DiscordPreview.payloads(longCard(), part -> new Marker("p" + (17 + part)));
        List<Card> parts = announcer.parts(place(), longCard());
        MessageRef first = sent(announcer.send(place(), parts.get(0), MARKER, Optional.empty()));
        sent(announcer.send(place(), parts.get(1), new Marker("p18"), Optional.of(first)));

        List<Sent> messages = discord.sent(Sent.Kind.MESSAGE);
        assertThat(previewed).hasSameSizeAs(parts);
        for (int i = 0; i < 2; i++) {
            assertThat(new ObjectMapper().readTree(previewed.get(i)))
                    .isEqualTo(messages.get(i).json());
        }
    }

    @Test
    void aLongTextGoesOnInAThreadCalledLikeTheCard() {
        List<Card> parts = announcer.parts(place(), longCard());
        MessageRef first = sent(announcer.send(place(), parts.get(0), MARKER, Optional.empty()));
        MessageRef second = sent(announcer.send(place(), parts.get(1), new Marker("p18"), Optional.of(first)));
        MessageRef third = sent(announcer.send(place(), parts.get(2), new Marker("p19"), Optional.of(first)));

        Channel thread = discord.awaitThread(discord.messages(channel).get(0));
        assertThat(thread.name()).isEqualTo("Fine-tuning");
        assertThat(discord.messages(channel)).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("### Fine-tuning\n\nparagraph 0");
            assertThat(message.buttons()).containsExactly("Read on");
        });
        assertThat(discord.messages(thread))
                .extracting(StoredMessage::buttons)
                .containsExactly(List.of("2 of 3"), List.of("3 of 3"));
        assertThat(second.id()).startsWith(first.id() + "/");
        assertThat(announcer.find(place(), new Marker("p19"), since, Optional.of(first)))
                .isEqualTo(new Finding.Found(third));
    }

    @Test
    void whatWasSentIsFoundAmongManyMessagesAndOnlyOurs() {
        MessageRef message = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));
        for (int number = 0; number < 120; number++) {
            discord.chatter(ada, channel);
        }
        MessageRef later = sent(announcer.send(place(), only(QUESTION), new Marker("p170"), Optional.empty()));

        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isEqualTo(new Finding.Found(message));
        assertThat(announcer.find(place(), new Marker("p170"), since, Optional.empty()))
                .isEqualTo(new Finding.Found(later));
        assertThat(announcer.find(place(), new Marker("p1"), since, Optional.empty()))
                .isEqualTo(new Finding.Absent());
        assertThat(announcer.find(place(), MARKER, since.plus(Duration.ofHours(1)), Optional.empty()))
                .isEqualTo(new Finding.Absent());
    }

    @Test
    void anInterruptedSearchSettlesNothing() {
        sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));
        discord.faults().next(1, "GET /channels/.*", new Fault.Status(500, "{}"));
        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isEqualTo(new Finding.Incomplete());

        discord.faults().forbid(channel);
        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isEqualTo(new Finding.Incomplete());
    }

    @Test
    void aThreadThatWasNeverOpenedHoldsNothing() {
        MessageRef first = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));

        assertThat(announcer.find(place(), new Marker("p18"), since, Optional.of(first)))
                .isEqualTo(new Finding.Absent());
    }

    @Test
    void aSendWhoseAnswerIsLostIsUnknownAndFound() {
        discord.faults().next(1, "POST /channels/.*", new Fault.Lost());

        Sending sending = announcer.send(place(), only(QUESTION), MARKER, Optional.empty());

        assertThat(sending).isEqualTo(new Sending.Unknown());
        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isInstanceOf(Finding.Found.class);
    }

    @Test
    void sendingTwiceWithOneMarkerPostsOnce() {
        discord.faults().next(1, "POST /channels/.*", new Fault.Lost());
        announcer.send(place(), only(QUESTION), MARKER, Optional.empty());

        sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));

        assertThat(discord.messages(channel)).hasSize(1);
    }

    @Test
    void aChangedPostShowsTheOtherCardAndNothingOfTheOld() {
        MessageRef message = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));
        Card closed = Card.of("Closed", RichText.plain("It was A."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("mine", "My answer", new Action("mine", "t:5")));

        assertThat(announcer.update(message, only(closed), MARKER)).isEqualTo(new Sending.Sent(message));

        StoredMessage stored = discord.messages(channel).get(0);
        assertThat(stored.text()).isEqualTo("ℹ️ **Note** · Closed\n\nIt was A.");
        assertThat(stored.buttons()).containsExactly("My answer");
    }

    @Test
    void aRemovedPostIsGoneAlsoTheSecondTimeAndCannotBeChanged() {
        MessageRef message = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));

        assertThat(announcer.remove(message)).isEqualTo(new Sending.Sent(message));
        assertThat(announcer.remove(message)).isEqualTo(new Sending.Sent(message));

        assertThat(discord.messages(channel)).isEmpty();
        assertThat(announcer.update(message, only(QUESTION), MARKER))
                .isInstanceOfSatisfying(
                        Sending.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("message-gone"));
    }

    @Test
    void aThreadThatWasPutAwayIsTakenOutForAChangeAndPutAwayWhenItIsEmptied() {
        List<Card> parts = announcer.parts(place(), longCard());
        MessageRef first = sent(announcer.send(place(), parts.get(0), MARKER, Optional.empty()));
        MessageRef second = sent(announcer.send(place(), parts.get(1), new Marker("p18"), Optional.of(first)));
        Channel thread = discord.awaitThread(discord.messages(channel).get(0));
        discord.archive(thread);

        assertThat(announcer.update(second, parts.get(2), new Marker("p18"))).isEqualTo(new Sending.Sent(second));
        assertThat(discord.isArchived(thread)).isFalse();
        assertThat(announcer.remove(second)).isEqualTo(new Sending.Sent(second));
        assertThat(discord.isArchived(thread)).isTrue();
    }

    @Test
    void aDirectMessageGoesToThePersonPartAfterPart() {
        Address person = new Address.Direct(new AccountId("discord", Long.toString(ada.id())));
        List<Card> parts = announcer.parts(person, longCard());

        MessageRef first = sent(announcer.send(person, parts.get(0), MARKER, Optional.empty()));
        MessageRef second = sent(announcer.send(person, parts.get(1), new Marker("p18"), Optional.of(first)));

        assertThat(discord.messages(discord.direct(ada))).hasSize(2);
        assertThat(announcer.find(person, new Marker("p18"), since, Optional.of(first)))
                .isEqualTo(new Finding.Found(second));
        assertThat(announcer.remove(second)).isEqualTo(new Sending.Sent(second));
    }

    @Test
    void whoTakesNoDirectMessagesIsClosed() {
        discord.faults().refuseDirectMessagesTo(ada);
        Address person = new Address.Direct(new AccountId("discord", Long.toString(ada.id())));

        Sending sending = announcer.send(person, only(QUESTION), MARKER, Optional.empty());

        assertThat(sending)
                .isInstanceOfSatisfying(
                        Sending.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("closed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | 10003 | channel-gone | The Discord channel is gone: name another one in the settings of the course.
            403 | 50001 | not-allowed | Lectern does not see the Discord channel: give it the permission View Channel there, or invite it to the server again.
            403 | 50013 | not-allowed | Give Lectern the permission Send Messages in the Discord channel.
            400 | 50024 | refused | Discord refused the message (error 50024): run doctor to see what is wrong.
            """)
    void aRefusalComesWithARemedy(int status, int code, String reason, String remedy) {
        discord.faults().next(1, "POST /channels/.*", new Fault.Status(status, "{\"code\":" + code + "}"));

        assertThat(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()))
                .isEqualTo(new Sending.Refused(reason, remedy));
    }

    @Test
    void aThreadThatMayNotBeOpenedNamesThePermission() {
        List<Card> parts = announcer.parts(place(), longCard());
        MessageRef first = sent(announcer.send(place(), parts.get(0), MARKER, Optional.empty()));
        discord.faults().next(1, "POST /channels/.*/threads", new Fault.Status(403, "{\"code\":50013}"));

        assertThat(announcer.send(place(), parts.get(1), new Marker("p18"), Optional.of(first)))
                .isEqualTo(new Sending.Refused(
                        "not-allowed", "Give Lectern the permission Create Public Threads in the Discord channel."));
    }

    @Test
    void aFormThatDiscordRefusesIsSaidInPlainWordsAndStillFound() {
        ours.expect("in plain words");
        discord.faults().next(1, "POST /channels/.*", new Fault.Status(400, "{\"code\":50035}"));

        MessageRef message = sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));

        assertThat(discord.messages(channel).get(0).text()).contains("Which one?");
        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isEqualTo(new Finding.Found(message));
    }

    @Test
    void aTokenThatIsRefusedLosesNoPost() {
        discord.faults().next(1, "POST /channels/.*", new Fault.Status(401, "{\"code\":0}"));

        assertThat(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()))
                .isInstanceOf(Sending.RetryAfter.class);
    }

    @Test
    void aShortPauseIsWaitedForAndALongOneIsGivenBack() {
        discord.faults().next(1, "POST /channels/.*", new Fault.TooMany(1, false, false));
        sent(announcer.send(place(), only(QUESTION), MARKER, Optional.empty()));
        discord.faults().next(1, "POST /channels/.*", new Fault.TooMany(60, false, false));

        Sending first = announcer.send(place(), only(QUESTION), new Marker("p18"), Optional.empty());
        Sending again = announcer.send(place(), only(QUESTION), new Marker("p18"), Optional.empty());

        assertThat(first).isEqualTo(new Sending.RetryAfter(Duration.ofSeconds(60)));
        assertThat(again).isInstanceOf(Sending.RetryAfter.class);
        sent(announcer.send(
                new Address.Channel(
                        new ChannelRef("discord", Long.toString(guild.id()), Long.toString(elsewhere.id()))),
                only(QUESTION),
                new Marker("p19"),
                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerErrorLeavesItUnknownAndNoAnswerInTimeToo(boolean error) {
        try (DiscordAnnouncer hasty = new DiscordAnnouncer(settings(), self(), Duration.ofMillis(700))) {
            if (error) {
                discord.faults().next(1, "POST /channels/.*", new Fault.Status(502, ""));
            } else {
                discord.faults().latency(Duration.ofSeconds(2));
            }

            assertThat(hasty.send(place(), only(QUESTION), MARKER, Optional.empty()))
                    .isEqualTo(new Sending.Unknown());
            discord.faults().latency(Duration.ZERO);
        }
    }

    @Test
    void whereNothingListensNothingWasSent() {
        URI nobody = URI.create("http://127.0.0.1:9/");
        DiscordSettings nowhere = new DiscordSettings("token", Optional.of(nobody), Optional.of(nobody));
        try (DiscordAnnouncer alone = new DiscordAnnouncer(nowhere, self(), Duration.ofSeconds(2))) {
            assertThat(alone.send(place(), only(QUESTION), MARKER, Optional.empty()))
                    .isInstanceOf(Sending.RetryAfter.class);
        }
    }

    @Test
    void aLineThatIsTooLongIsToldToComeAgainAndOtherChannelsGoOn() {
        discord.faults().latency(Duration.ofMillis(60));
        List<CompletableFuture<Sending>> all = new ArrayList<>();
        ExecutorService many = Executors.newFixedThreadPool(40);
        try {
            for (int number = 0; number < 40; number++) {
                Marker marker = new Marker("q" + number);
                all.add(CompletableFuture.supplyAsync(
                        () -> announcer.send(place(), only(QUESTION), marker, Optional.empty()), many));
            }
            long turnedAway = all.stream()
                    .map(CompletableFuture::join)
                    .filter(Sending.RetryAfter.class::isInstance)
                    .count();

            assertThat(turnedAway).isBetween(1L, 8L);
            assertThat(discord.messages(channel)).hasSize((int) (40 - turnedAway));
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aPostWithNothingToPressHasOneThingToPress() {
        sent(announcer.send(place(), only(Card.of("", RichText.plain("Hello"))), MARKER, Optional.empty()));

        StoredMessage stored = discord.messages(channel).get(0);
        discord.press(ada, stored, stored.button("What I can do")).awaitAnswer();
        assertThat(requests).extracting(Incoming::action).containsExactly(Action.of("help"));
        assertThat(announcer.find(place(), MARKER, since, Optional.empty())).isInstanceOf(Finding.Found.class);
    }

    @Test
    void theMarkerFindsRoomOnEveryKindOfPost() {
        String path = "x".repeat(85);
        Form picks = new Form("All that are right", new Action("answer", "t:5"), 100, List.of("A", "B", "C"));
        List<Card> cards = List.of(
                QUESTION,
                Card.of("Picks", RichText.plain("?")).with(picks),
                Card.of("Long", RichText.plain("?")).with(new Button("x", "Read", new Action("summary", path))),
                Card.of("Many", RichText.plain("?"))
                        .with(IntStream.range(0, 25)
                                .mapToObj(
                                        n -> new Button("b" + n, "Do " + n, new Action("w" + n, path.substring(0, 80))))
                                .toArray(Button[]::new)),
                Card.of("Menu", RichText.plain("?"))
                        .with(IntStream.range(0, 8)
                                .mapToObj(n -> new Button("b" + n, "Do " + n, new Action("summary", path + n)))
                                .toArray(Button[]::new)));

        for (int number = 0; number < cards.size(); number++) {
            Marker marker = new Marker("abcdefghijklmnopqrstuvw" + number);
            sent(announcer.send(place(), only(cards.get(number)), marker, Optional.empty()));
            assertThat(announcer.find(place(), marker, since, Optional.empty()))
                    .as(cards.get(number).title())
                    .isInstanceOf(Finding.Found.class);
        }
    }

    @Test
    void aCardIsCutTheSameWayEveryTimeAndEveryPartKeepsTheLimits() throws Exception {
        List<Card> parts = DiscordAnnouncer.cut(longCard());

        assertThat(parts).isEqualTo(DiscordAnnouncer.cut(longCard())).hasSizeGreaterThan(2);
        for (Card part : parts) {
            DiscordLimits.message(
                    new ObjectMapper().readTree(DiscordPost.create(part, MARKER).toString()));
        }
    }

    private static Card longCard() {
        RichText[] paragraphs = IntStream.range(0, 6)
                .mapToObj(number -> RichText.plain("paragraph " + number + " " + "word ".repeat(150)))
                .toArray(RichText[]::new);
        return Card.of("Fine-tuning", paragraphs).with(new Button("on", "Read on", new Action("summary", "2")));
    }

    private Card only(Card card) {
        List<Card> parts = announcer.parts(place(), card);
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private Address place() {
        return new Address.Channel(new ChannelRef("discord", Long.toString(guild.id()), Long.toString(channel.id())));
    }

    private String self() {
        return Long.toString(discord.bot().id());
    }

    private static MessageRef sent(Sending sending) {
        assertThat(sending).isInstanceOf(Sending.Sent.class);
        return ((Sending.Sent) sending).message();
    }
}
