package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.Faults.Fault;
import dev.lectern.testing.discord.Sent;
import dev.lectern.testing.discord.StoredMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** When Discord refuses, the line breaks, or everything comes at once. */
class DiscordTroubleTest extends WithBot {
    @Test
    void anEventDeliveredTwiceIsDoneOnce() {
        discord.faults().duplicateDispatches(true);

        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();
        discord.faults().duplicateDispatches(false);
        discord.slash(ada, channel, "help", Map.of()).awaitAnswer();

        assertThat(requests).hasSize(2);
    }

    @Test
    void whatDiscordDidNotAcknowledgeIsNotDone() {
        ours.expect("within 3 seconds").expect("another process");
        discord.faults()
                .next(
                        1,
                        "POST /interactions/.*",
                        new Fault.Status(404, "{\"code\":10062,\"message\":\"Unknown interaction\"}"));
        discord.slash(ada, channel, "quiz", Map.of());
        Awaitility.await().until(() -> ours.heard().size() == 1);
        discord.faults()
                .next(1, "POST /interactions/.*", new Fault.Status(400, "{\"code\":40060,\"message\":\"Already\"}"));
        discord.slash(ada, channel, "quiz", Map.of());
        Awaitility.await().until(() -> ours.heard().size() == 2);

        discord.slash(ada, channel, "help", Map.of()).awaitAnswer();

        assertThat(requests).extracting(Incoming::action).containsExactly(Action.of("help"));
    }

    @Test
    void aFormThatOpensTooLateRecordsNothingAndIsLoggedOnceWithoutWords() {
        ours.expect("within 3 seconds");
        heard.answers = request ->
                Reply.of(Card.of("Reflect").with(new Form("Your thoughts", new Action("answer", "today"), 1_000)));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);
        discord.faults()
                .next(
                        1,
                        "POST /interactions/.*",
                        new Fault.Status(404, "{\"code\":10062,\"message\":\"Unknown interaction\"}"));

        DiscordInteraction pressed = discord.press(ada, question, question.button("Your thoughts"));

        Awaitility.await().until(() -> ours.heard().size() == 1);
        assertThat(ours.heard().get(0)).doesNotContain("today", "thoughts");
        assertThat(pressed.isAcknowledged()).isFalse();
        assertThat(requests).hasSize(1);
    }

    @Test
    void aFileAfterFifteenMinutesComesWholeAsADirectMessage() {
        byte[] png = {1, 2, 3, 4};
        heard.answers =
                request -> new Reply.Pictured(Card.of("How you do"), new Picture(png, "Points by day: Monday 10."));
        discord.faults()
                .next(
                        1,
                        "PATCH /webhooks/.*",
                        new Fault.Status(401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}"));

        discord.slash(ada, channel, "quiz", Map.of());

        assertThat(discord.awaitMessages(discord.direct(ada), 1).get(0).files())
                .singleElement()
                .satisfies(file -> assertThat(file.content().toByteArray()).isEqualTo(png));
    }

    @Test
    void whoComesWhenAllIsFullIsToldSoAndNothingIsRecorded() {
        ours.expect("More came in");
        bot.close();
        CountDownLatch go = new CountDownLatch(1);
        heard.answers = request -> {
            await(go);
            return Reply.of(Card.of("Done at last"));
        };
        bot = DiscordBot.start(settings(), heard, 3);
        List<DiscordInteraction> taken = new ArrayList<>();
        // The list of commands is sent at the start and may still be open.
        Awaitility.await().until(() -> discord.sent(Sent.Kind.COMMANDS).size() == 2);
        for (int number = 0; number < 3; number++) {
            taken.add(discord.slash(ada, channel, "quiz", Map.of()));
        }
        Awaitility.await().until(() -> requests.size() == 3);

        DiscordInteraction turnedAway = discord.slash(ada, channel, "quiz", Map.of());
        discord.directMessage(ada, "quiz");

        assertThat(turnedAway.awaitAnswer().get(0).text()).contains("Very busy", "nothing was recorded");
        assertThat(turnedAway.isEphemeral()).isTrue();
        assertThat(discord.autocomplete(ada, channel, "quiz", "what", "to").awaitChoices())
                .isEmpty();
        assertThat(discord.awaitMessages(discord.direct(ada), 1).get(0).text()).contains("Very busy");
        go.countDown();
        taken.forEach(one -> assertThat(one.awaitAnswer().get(0).text()).contains("Done at last"));
        assertThat(requests).hasSize(3);
        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();
        assertThat(ours.heard()).hasSize(1);
    }

    @Test
    void aReplyThatMayNotBeWrittenIsLoggedWithThePermissionAndNothingElse() {
        ours.expect("Give it the permission Send Messages").expect("its channel is gone");
        discord.faults().forbid(channel);
        discord.mention(ada, channel, "hello");
        Awaitility.await().until(() -> ours.heard().size() == 1);

        discord.faults().remove(channel);
        discord.mention(ada, channel, "hello");

        Awaitility.await().until(() -> ours.heard().size() == 2);
    }

    @Test
    void aReplyAfterFifteenMinutesComesAsADirectMessage() {
        discord.faults()
                .next(
                        1,
                        "PATCH /webhooks/.*",
                        new Fault.Status(401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}"));

        discord.slash(ada, channel, "quiz", Map.of());

        assertThat(discord.awaitMessages(discord.direct(ada), 1).get(0).text()).contains("Heard");
    }

    @Test
    void closedDirectMessagesAreNoFailure() {
        discord.faults().refuseDirectMessagesTo(ada);
        discord.faults()
                .next(
                        1,
                        "PATCH /webhooks/.*",
                        new Fault.Status(401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}"));

        discord.slash(ada, channel, "quiz", Map.of());
        Awaitility.await().until(() -> requests.size() == 1);
        bot.close();

        assertThat(ours.heard()).isEmpty();
    }

    @Test
    void aRefusedReplyIsSaidInPlainWords() {
        ours.expect("50035");
        discord.faults()
                .next(
                        1,
                        "PATCH /webhooks/.*",
                        new Fault.Status(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}"));

        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of());

        assertThat(said.awaitAnswer().get(0).text()).contains("quiz");
    }

    @Test
    void aCutLineIsTakenUpAgainAndNothingIsLost() {
        discord.cut();

        DiscordInteraction whileGone = discord.slash(ada, channel, "quiz", Map.of());

        whileGone.awaitAnswer();
        assertThat(discord.resumes()).isEqualTo(1);
        assertThat(discord.sessions()).isEqualTo(1);
    }

    @Test
    void theBotReconnectsWhenAsked() {
        discord.askToReconnect();
        discord.await("a resume", () -> discord.resumes() == 1 ? Optional.of(true) : Optional.empty());

        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();
    }

    @Test
    void aBotWhoseSessionIsOverBeginsANewOne() {
        jda.expect("Got disconnected from WebSocket (Code 1000)");
        discord.invalidateSession();
        discord.await("a new session", () -> discord.sessions() == 2 ? Optional.of(true) : Optional.empty());

        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();
    }

    @Test
    void threeHundredPressesAtOnceAreAllAnswered() {
        discord.faults().acknowledgeWithin(Duration.ofMinutes(1));
        List<DiscordInteraction> presses = new ArrayList<>();
        for (int press = 0; press < 300; press++) {
            presses.add(discord.slash(discord.person("Student " + press), channel, "quiz", Map.of()));
        }

        presses.forEach(DiscordInteraction::awaitAnswer);

        assertThat(requests).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void closingWaitsForWhatWasAccepted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        heard.answers = request -> {
            begun.countDown();
            await(go);
            return Reply.of(Card.of("Done at last"));
        };
        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of());
        await(begun);

        Thread closing = new Thread(bot::close);
        closing.start();
        go.countDown();

        assertThat(said.awaitAnswer().get(0).text()).contains("Done at last");
        await(closing);
    }

    @Test
    void aTooManyOnOneChannelHoldsUpNoOther() {
        discord.faults()
                .next(
                        1,
                        "POST /channels/" + discord.direct(ada).id() + "/messages",
                        new Fault.TooMany(1, false, false));
        discord.directMessage(ada, "help");

        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();

        assertThat(discord.messages(discord.direct(ada))).hasSize(1);
        assertThat(discord.awaitMessages(discord.direct(ada), 1)).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
