package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Marker;
import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;
import dev.lectern.testing.slack.Delivered;
import dev.lectern.testing.slack.Fault;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does, whichever way Slack reaches it. */
abstract class SlackBotContract {
    private final boolean overHttp;
    SlackRig rig;
    SlackPerson ada;

    SlackBotContract(boolean overHttp) {
        this.overHttp = overHttp;
    }

    @BeforeEach
    void start() throws InterruptedException {
        rig = new SlackRig(overHttp);
        ada = rig.person("U0ADA");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aTypedCommandIsAcknowledgedAndAnsweredInPrivate() {
        Delivered taken = ada.types(SlackRig.CLASS, "summary fine tuning");

        assertThat(taken.acknowledged()).isTrue();
        assertThat(rig.note(ada, 1).words()).isEqualTo("You said summary|fine tuning");
        Incoming request = rig.classwork.requests.get(0);
        assertThat(request.actor().account()).isEqualTo(new AccountId("slack", SlackServer.TEAM + ":U0ADA"));
        assertThat(Duration.between(request.at(), Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theCommandAloneAsksForHelp() {
        ada.types(SlackRig.CLASS, "");

        assertThat(rig.note(ada, 1).words()).isEqualTo("You said help|");
    }

    @Test
    void aSlowCommandIsAcknowledgedAtOnce() {
        Delivered taken = ada.types(SlackRig.CLASS, "slow");

        assertThat(taken.acknowledged()).isTrue();
        assertThat(taken.took()).isLessThan(Duration.ofSeconds(2));
        rig.classwork.gate.countDown();
        assertThat(rig.note(ada, 1).words()).isEqualTo("Done at last");
    }

    @Test
    void aPressedButtonActsWhenItWasPressedAndIsAnsweredInPrivate() {
        ada.types(SlackRig.CLASS, "quiz");
        SlackCall question = rig.note(ada, 1);

        ada.presses(question, SlackRig.CLASS, "B");

        assertThat(rig.note(ada, 2).words()).isEqualTo("You said answer|7 2");
        assertThat(rig.classwork.requests.get(1).at()).isEqualTo(Instant.ofEpochSecond(1_766_000_100L, 250_000_000L));
    }

    @Test
    void manyButtonsBecomeAMenuWhoseOptionsAct() {
        ada.types(SlackRig.CLASS, "list");
        SlackCall menu = rig.note(ada, 1);

        ada.presses(menu, SlackRig.CLASS, "Number 11");

        assertThat(rig.note(ada, 2).words()).isEqualTo("You said pick|11");
    }

    @Test
    void aPublicCommandIsAnsweredInTheChannel() {
        ada.types(SlackRig.CLASS, "public");

        SlackRig.until(() -> rig.server.workspace().messages(SlackRig.CLASS).isEmpty() ? null : true);
        assertThat(rig.server.workspace().notes(ada.id())).isEmpty();
    }

    @Test
    void whatIsWrittenIntoAFormIsAnsweredInPrivate() {
        ada.types(SlackRig.CLASS, "short");
        ada.presses(rig.note(ada, 1), SlackRig.CLASS, "Write");
        SlackRig.until(() -> rig.server.workspace().modal(ada.id()));

        Delivered taken = ada.submits("my *own* words <b>");

        assertThat(taken.acknowledged()).isTrue();
        assertThat(rig.note(ada, 2).words()).isEqualTo("You said answer|8 my *own* words <b>");
    }

    @Test
    void aCommandThatBeginsWithAFormOpensItBeforeAnythingRuns() {
        ada.types(SlackRig.CLASS, "form x");
        SlackRig.until(() -> rig.server.workspace().modal(ada.id()));
        assertThat(rig.classwork.requests).isEmpty();

        ada.submits("words");

        assertThat(rig.note(ada, 1).words()).isEqualTo("You said form|x words");
    }

    @Test
    void whereAFormIsRefusedItComesAsAMessageThatIsReplacedByTheAnswer() {
        SlackCall shortAnswer = writeButton();
        for (Fault fault : List.of(new Fault.TooMany(30), new Fault.Refusal("expired_trigger_id"))) {
            rig.server.fail("views.open", fault);
            int before = rig.server.workspace().notes(ada.id()).size();
            ada.presses(shortAnswer, SlackRig.CLASS, "Write");
            SlackCall form = rig.note(ada, before + 1);

            ada.writes(form, SlackRig.CLASS, "typed here", "Send");

            SlackCall answer = SlackRig.until(() -> {
                List<SlackCall> notes = rig.server.workspace().notes(ada.id()).stream()
                        .map(note -> note.call())
                        .toList();
                return notes.size() == before + 1 && notes.get(before).words().contains("typed here")
                        ? notes.get(before)
                        : null;
            });
            assertThat(answer.words()).isEqualTo("You said answer|8 typed here");
        }
    }

    @Test
    void moreThanSlackOpensFormsForInAMinuteCanAllWrite() {
        rig.server.enforceRates();
        List<SlackPerson> people =
                IntStream.range(0, 120).mapToObj(i -> rig.person("U" + i)).toList();
        SlackCall shortAnswer = writeButton();

        people.forEach(person -> person.presses(shortAnswer, SlackRig.CLASS, "Write"));

        SlackRig.until(() -> people.stream()
                        .allMatch(person -> rig.server.workspace().modal(person.id()) != null
                                || !rig.server.workspace().notes(person.id()).isEmpty())
                ? true
                : null);
        assertThat(rig.server.calls("views.open")).hasSize(120);
    }

    private SlackCall writeButton() {
        ada.types(SlackRig.CLASS, "short");
        return rig.note(ada, 1);
    }

    @Test
    void aFormRemembersWhenItWasOpenedHoweverItIsShown() {
        SlackCall shortAnswer = writeButton();
        Instant pressed = Instant.ofEpochSecond(1_766_000_100L, 250_000_000L);

        ada.presses(shortAnswer, SlackRig.CLASS, "Write");
        SlackRig.until(() -> rig.server.workspace().modal(ada.id()));
        ada.submits("in the modal");
        rig.note(ada, 2);
        rig.server.fail("views.open", new Fault.Refusal("expired_trigger_id"));
        ada.presses(shortAnswer, SlackRig.CLASS, "Write");
        ada.writes(rig.note(ada, 3), SlackRig.CLASS, "in the message", "Send");
        SlackRig.until(() -> rig.classwork.requests.size() == 3 ? true : null);

        assertThat(rig.classwork.requests).extracting(Incoming::opened).containsExactly(null, pressed, pressed);
        assertThat(rig.classwork.requests.get(2).at()).isAfter(pressed);
    }

    @ParameterizedTest
    @CsvSource({"several, checkboxes", "very-many, multi_static_select"})
    void severalPicksAreSentTogetherAndTheMessageStaysForOthers(String word, String kind) {
        SlackPerson ben = rig.person("U0BEN");
        Card card = FakeClasswork.several(word.equals("several") ? 4 : 15);
        rig.bot
                .announcer()
                .send(
                        new Address.Channel(new ChannelRef("slack", SlackServer.TEAM, SlackRig.CLASS)),
                        card,
                        new Marker("p1"),
                        Optional.empty());
        SlackCall post = rig.call("chat.postMessage", 1);
        assertThat(post.body().findValuesAsText("type")).contains(kind);

        ada.picks(post, SlackRig.CLASS, "Send", "A", "C");
        ben.picks(post, SlackRig.CLASS, "Send", "B");

        assertThat(rig.note(ada, 1).words()).isEqualTo("You said answer|t:9 A C");
        assertThat(rig.note(ben, 1).words()).isEqualTo("You said answer|t:9 B");
        assertThat(rig.server.workspace().messages(SlackRig.CLASS)).hasSize(1);
        assertThat(rig.server.calls("respond"))
                .noneMatch(call -> call.body().path("replace_original").asBoolean());
    }

    @Test
    void sendingWithoutAPickIsAnsweredKindlyAndTickingAloneDoesNothing() {
        ada.types(SlackRig.CLASS, "several");
        SlackCall question = rig.note(ada, 1);
        ObjectNode tick = ada.press(question, SlackRig.CLASS, "A");

        assertThat(ada.deliver("interactive", tick, 0).acknowledged()).isTrue();
        ada.picks(question, SlackRig.CLASS, "Send");

        assertThat(rig.note(ada, 2).words()).contains("Nothing is picked yet");
        assertThat(rig.classwork.requests).hasSize(1);
    }

    @Test
    void aPictureGoesToTheDirectMessagesAndTheAnswerSaysSo() {
        ada.types(SlackRig.CLASS, "picture");

        assertThat(rig.note(ada, 1).words()).contains("Progress").contains("in our direct messages");
        SlackCall done = rig.call("files.completeUploadExternal", 1);
        assertThat(done.body().path("channel_id").asText()).isEqualTo(ada.im());
        assertThat(rig.call("files.getUploadURLExternal", 1)
                        .body()
                        .path("alt_txt")
                        .asText())
                .isEqualTo("Half is done.");
        assertThat(rig.server.workspace().files().values()).containsExactly(new byte[] {1, 2, 3});
    }

    @Test
    void aPictureThatDoesNotGetThroughIsSaid() {
        rig.expectTroubles();
        rig.server.fail("files.getUploadURLExternal", new Fault.Refusal("missing_scope"));
        rig.server.fail("conversations.open", new Fault.Late(Duration.ZERO), new Fault.Refusal("cannot_dm_bot"));

        ada.types(SlackRig.CLASS, "picture");
        assertThat(rig.note(ada, 2).words()).contains("did not get through");
        ada.types(SlackRig.CLASS, "picture");
        assertThat(rig.note(ada, 4).words()).contains("did not get through");

        assertThat(rig.ours.troubles())
                .satisfiesExactly(
                        line -> assertThat(line).contains("missing_scope"),
                        line -> assertThat(line).contains("cannot_dm_bot"));
    }

    @Test
    void whoActsIsKnownWithHandleAndUserGroups() {
        rig.classwork.groups = Set.of("S0STAFF", "S0OTHER");
        rig.server.workspace().group("S0STAFF", "U0ADA");
        rig.server.workspace().group("S0OTHER", "U0BEN");

        ada.types(SlackRig.CLASS, "teach");
        rig.note(ada, 1);
        ada.types(SlackRig.CLASS, "quiz");
        ada.presses(rig.note(ada, 2), SlackRig.CLASS, "B");
        rig.note(ada, 3);

        assertThat(rig.classwork.requests)
                .extracting(Incoming::actor)
                .allMatch(actor -> actor.groups().equals(Set.of("S0STAFF")))
                .allMatch(actor -> actor.handle().equals("planted-user-name"));
        assertThat(rig.server.calls("usergroups.users.list")).hasSize(2);
    }

    @Test
    void aUserGroupThatSlackDoesNotTellAboutHasNoMembersAndIsLoggedOnce() {
        rig.expectTroubles();
        rig.classwork.groups = Set.of("S0UNKNOWN");

        ada.types(SlackRig.CLASS, "teach");
        ada.says("hello");
        rig.call("chat.postMessage", 1);
        rig.note(ada, 1);

        assertThat(rig.classwork.requests)
                .allMatch(request -> request.actor().groups().isEmpty());
        assertThat(rig.ours.troubles()).hasSize(1).noneMatch(line -> line.contains("S0UNKNOWN"));
    }

    @Test
    void aDirectMessageIsAnsweredWhereItWasWritten() {
        ada.says("what is &lt;b&gt; &amp; <https://e.org|this>?");

        SlackCall answer = rig.call("chat.postMessage", 1);
        assertThat(answer.words()).isEqualTo("You said said|what is <b> & this?");
        assertThat(answer.body().path("channel").asText()).isEqualTo(ada.im());
        assertThat(rig.classwork.requests.get(0).at().getEpochSecond()).isEqualTo(1_766_000_000L);
    }

    @Test
    void aMentionIsAnsweredInPrivate() {
        ada.mentions(SlackRig.CLASS, "help me");

        assertThat(rig.note(ada, 1).words()).isEqualTo("You said said|help me");
        assertThat(rig.server.workspace().messages(SlackRig.CLASS)).isEmpty();
    }

    @Test
    void theHomeTabShowsACardWhoseButtonsAreAnsweredInTheConversation() {
        ada.opensHome();
        SlackRig.until(() -> rig.server.workspace().home(ada.id()));

        ada.pressesHome("Today's question");

        assertThat(rig.call("chat.postMessage", 1).words()).contains("What is");
        SlackRig.until(() -> rig.server.workspace().messages(ada.im()).size() == 1 ? true : null);
    }

    @Test
    void anyFileIsHandedOverInTheConversation() {
        ada.types(SlackRig.CLASS, "table");

        SlackRig.until(() -> rig.server.calls("files.completeUploadExternal").isEmpty() ? null : true);
        assertThat(rig.server.workspace().files()).hasSize(1);
        assertThat(rig.server
                        .calls("files.completeUploadExternal")
                        .get(0)
                        .body()
                        .path("channel_id")
                        .asText(""))
                .isEqualTo(ada.im());
    }

    @Test
    void anExportIsHandedOverInTheConversation() {
        ada.types(SlackRig.CLASS, "export");

        SlackRig.until(() -> rig.server.calls("files.completeUploadExternal").isEmpty() ? null : true);
        assertThat(rig.server.workspace().files()).hasSize(1);
        assertThat(rig.server
                        .calls("files.completeUploadExternal")
                        .get(0)
                        .body()
                        .path("channel_id")
                        .asText(""))
                .isEqualTo(ada.im());
    }

    @Test
    void aChannelWithoutAClassGetsOneHelpfulAnswer() {
        ada.types("C0ELSEWHERE", "quiz");

        assertThat(rig.note(ada, 1).words()).contains("No class here");
        assertThat(rig.classwork.requests).isEmpty();
    }

    @Test
    void aRedeliveredEventAndADoubleTapCountOnce() {
        ObjectNode message = ada.message("once");
        for (int retry = 0; retry < 4; retry++) {
            assertThat(ada.deliver("events_api", message, retry).acknowledged()).isTrue();
        }
        ObjectNode slash = ada.slash(SlackRig.CLASS, "twice");
        ada.deliver("slash_commands", slash, 0);
        ada.deliver("slash_commands", slash, 1);

        rig.note(ada, 1);
        rig.call("chat.postMessage", 1);
        assertThat(rig.classwork.requests).hasSize(2);
    }

    @Test
    void aFaultOfOursIsAnsweredAndLoggedOnceWithoutWords() {
        rig.expectTroubles();

        ada.types(SlackRig.CLASS, "fault planted-words");

        assertThat(rig.note(ada, 1).words()).contains("not your fault");
        assertThat(rig.ours.troubles()).hasSize(1).noneMatch(line -> line.contains("planted"));
    }

    @Test
    void aLongReplyGoesOnWhereTheResponseUrlEnds() {
        ada.types(SlackRig.CLASS, "long");

        SlackRig.until(() -> rig.server.workspace().notes(ada.id()).size() == 9 ? true : null);
        assertThat(rig.server.calls("respond")).hasSize(6);
        assertThat(rig.server.calls("chat.postEphemeral")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found", "is_archived"})
    void aReplyThatCannotBeGivenInTheChannelComesAsADirectMessage(String error) {
        rig.server.fail("chat.postEphemeral", new Fault.Refusal(error));
        rig.server.fail("respond", new Fault.Refusal("expired_url"));

        ada.types(SlackRig.CLASS, "hello");

        assertThat(rig.call("chat.postMessage", 1).words()).isEqualTo("You said hello|");
    }

    @Test
    void closedDirectMessagesAreLoggedOnceAndNothingElse() {
        rig.expectTroubles();
        rig.server.fail("chat.postMessage", new Fault.Refusal("cannot_dm_bot"));

        ada.says("hello");

        SlackRig.until(() -> rig.ours.troubles().isEmpty() ? null : true);
        assertThat(rig.ours.troubles())
                .containsExactly("ERROR dev.lectern.slack.Delivery a reply could not be delivered: cannot_dm_bot");
    }

    @Test
    void tooManyMessagesWaitAsLongAsSlackSaysAndHoldNobodyUp() {
        SlackPerson ben = rig.person("U0BEN");
        rig.server.fail("chat.postMessage", new Fault.TooMany(1));
        long from = System.nanoTime();
        ada.says("first");
        rig.call("chat.postMessage", 1);

        ben.says("second");

        SlackRig.until(() -> rig.server.workspace().messages(ben.im()).isEmpty() ? null : true);
        assertThat(rig.server.workspace().messages(ada.im())).isEmpty();
        SlackRig.until(() -> rig.server.workspace().messages(ada.im()).isEmpty() ? null : true);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long"})
    void blocksThatSlackRefusesAreSentOnceAsPlainText(String error) {
        rig.expectTroubles();
        rig.server.fail("chat.postMessage", new Fault.Refusal(error));

        ada.says("hello");

        SlackCall second = rig.call("chat.postMessage", 2);
        assertThat(second.body().has("blocks")).isFalse();
        assertThat(second.body().path("text").asText()).contains("hello");
    }

    @Test
    void aServerErrorOrADroppedAnswerIsTriedAgain() {
        rig.server.fail("chat.postMessage", new Fault.Status(503), new Fault.NoAnswer());

        ada.says("hello");

        rig.call("chat.postMessage", 3);
        SlackRig.until(() -> rig.server.workspace().messages(ada.im()).isEmpty() ? null : true);
    }

    @ParameterizedTest
    @CsvSource({
        "planted-id, answer t:5 A",
        "do:0, ''",
        "write, planted",
        "write, '99999\nplanted\nanswer 8'",
        "send, planted",
        "picked, planted",
        "'', planted",
    })
    void aForeignOrMalformedButtonIsIgnoredAndLoggedWithoutContent(String id, String value) {
        rig.expectTroubles();
        ada.types(SlackRig.CLASS, "quiz");
        ObjectNode press = ada.press(rig.note(ada, 1), SlackRig.CLASS, "A");
        ((ObjectNode) press.path("actions").get(0)).put("action_id", id).put("value", value.replace("\\n", "\n"));

        assertThat(ada.deliver("interactive", press, 0).acknowledged()).isTrue();

        SlackRig.until(() -> rig.ours.troubles().isEmpty() ? null : true);
        assertThat(rig.ours.troubles()).hasSize(1).noneMatch(line -> line.contains("planted"));
        assertThat(rig.classwork.requests).extracting(Incoming::action).containsExactly(Action.of("quiz"));
    }

    @ParameterizedTest
    @CsvSource({
        "callback_id, planted",
        "private_metadata, planted",
        "private_metadata, {}",
        "private_metadata, ''",
        "private_metadata, '{\"form\":\"planted\"}'",
    })
    void aForeignFormIsIgnoredAndLoggedWithoutContent(String field, String value) {
        rig.expectTroubles();
        ada.presses(writeButton(), SlackRig.CLASS, "Write");
        SlackRig.until(() -> rig.server.workspace().modal(ada.id()));
        ObjectNode submission = ada.submission("planted words");
        ((ObjectNode) submission.path("view")).put(field, value);

        assertThat(ada.deliver("interactive", submission, 0).acknowledged()).isTrue();

        SlackRig.until(() -> rig.ours.troubles().isEmpty() ? null : true);
        assertThat(rig.ours.troubles()).hasSize(1).noneMatch(line -> line.contains("planted"));
        assertThat(rig.classwork.requests).hasSize(1);
    }

    @Test
    void closingFinishesWhatWasTaken() {
        ada.types(SlackRig.CLASS, "slow");
        SlackRig.until(() -> rig.classwork.requests.isEmpty() ? null : true);
        rig.classwork.gate.countDown();

        rig.bot.close();

        assertThat(rig.server.workspace().notes(ada.id())).hasSize(1);
    }
}
