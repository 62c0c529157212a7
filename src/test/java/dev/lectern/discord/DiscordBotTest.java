package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.chat.Action;
import dev.lectern.chat.Attachment;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.course.AccountId;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.Sent;
import dev.lectern.testing.discord.StoredMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people say and press, and what they see. */
class DiscordBotTest extends WithBot {
    @Test
    void aSlashCommandIsAnsweredInPrivate() {
        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of("what", "today"));

        assertThat(said.awaitAnswer()).extracting(StoredMessage::text).containsExactly("### Heard\n\nquiz today");
        assertThat(said.awaitCallback()).isEqualTo(DiscordInteraction.Callback.DEFERRED_MESSAGE);
        assertThat(said.isEphemeral()).isTrue();
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.actor().account()).isEqualTo(new AccountId("discord", Long.toString(ada.id())));
        });
    }

    @Test
    void aPublicCommandIsAnsweredForAll() {
        DiscordInteraction said = discord.slash(ada, channel, "board", Map.of());

        said.awaitAnswer();

        assertThat(said.isEphemeral()).isFalse();
    }

    @Test
    void theWordsAreRegisteredAndWhatOnlyButtonsSayIsNot() {
        List<JsonNode> commands = discord.awaitCommands();

        assertThat(commands)
                .extracting(command -> command.path("name").asText())
                .containsExactlyInAnyOrder("help", "quiz", "board", "my", "teach");
        assertThat(commands.stream()
                        .filter(command -> command.path("name").asText().equals("my"))
                        .findFirst()
                        .orElseThrow()
                        .path("options")
                        .findValuesAsText("name"))
                .containsExactly("overview", "name", "what", "hide");
    }

    @Test
    void aSubcommandIsTheWordThatFollows() {
        discord.slash(ada, channel, "my name", Map.of("what", "Curious Otter")).awaitAnswer();
        discord.slash(ada, channel, "my overview", Map.of()).awaitAnswer();

        assertThat(requests)
                .extracting(Incoming::action)
                .containsExactly(new Action("my", "name Curious Otter"), Action.of("my"));
    }

    @Test
    void aPressedButtonIsARequestAtTheTimeOfThePress() {
        heard.answers = request -> Reply.of(Card.of("Question", RichText.plain("Which?"))
                .with(
                        new Button("A", "A", new Action("answer", "today A")),
                        new Button("B", "B", new Action("answer", "today B"))));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        discord.press(ada, question, question.button("B")).awaitAnswer();

        assertThat(requests.get(1).action()).isEqualTo(new Action("answer", "today B"));
        assertThat(requests.get(1).at()).isAfterOrEqualTo(requests.get(0).at());
        assertThat(question.button("B")).isEqualTo("a:answer today B");
    }

    @Test
    void aFormIsTheFirstAnswerAndItsTextARequest() {
        heard.answers = request -> Reply.of(Card.of("Reflect", RichText.plain("Why?"))
                .with(new Form("Your thoughts", new Action("answer", "today"), 1_000)));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        DiscordInteraction pressed = discord.press(ada, question, question.button("Your thoughts"));
        discord.submit(pressed, "because **it** generalises").awaitAnswer();

        assertThat(pressed.awaitForm().path("title").asText()).isEqualTo("Your thoughts");
        assertThat(requests)
                .extracting(Incoming::action)
                .containsExactly(Action.of("quiz"), new Action("answer", "today because **it** generalises"));
    }

    @Test
    void aFormTellsWhenItWasOpenedAndNonsenseTellsNothing() {
        heard.answers = request ->
                Reply.of(Card.of("Reflect").with(new Form("Your thoughts", new Action("answer", "today"), 1_000)));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);
        DiscordInteraction pressed = discord.press(ada, question, question.button("Your thoughts"));

        discord.submit(pressed, "it generalises").awaitAnswer();
        Instant opened = requests.get(1).opened();
        for (Instant wrong :
                List.of(Instant.now().plusSeconds(60), Instant.now().minusSeconds(3_601))) {
            String id = ComponentId.open(new ComponentId.Write(new Action("answer", "today"), 1_000), wrong);
            discord.submit(pressed, id, "it generalises").awaitAnswer();
        }

        assertThat(opened).isBetween(requests.get(0).at(), requests.get(1).at());
        assertThat(requests.subList(2, 4)).extracting(Incoming::opened).containsOnlyNulls();
        assertThat(requests.subList(1, 4))
                .extracting(Incoming::action)
                .containsOnly(new Action("answer", "today it generalises"));
    }

    @Test
    void severalArePickedInAMenuWhichDoesNotTellHowMany() {
        heard.answers = request -> Reply.of(Card.of("Which are right?")
                .with(new Form(
                        "The letters of all that are right",
                        new Action("answer", "t:5"),
                        1_000,
                        List.of("A", "B", "C"))));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        discord.select(ada, question, "A", "C").awaitAnswer();
        discord.select(ada, question, "B").awaitAnswer();
        discord.select(ada, question, "A", "B", "C").awaitAnswer();

        assertThat(requests.subList(1, 4))
                .extracting(request -> request.action().arguments())
                .containsExactly("t:5 A C", "t:5 B", "t:5 A B C");
    }

    @Test
    void aPictureComesInTheSamePrivateAnswerWithItsDescription() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
        heard.answers = request -> new Reply.Pictured(
                Card.of("How you do", RichText.plain("40 points")).tone(Card.Tone.NOTICE),
                new Picture(png, "Points by day: Monday 10, Tuesday 30."));

        DiscordInteraction said = discord.slash(ada, channel, "my overview", Map.of());

        StoredMessage shown = said.awaitAnswer().get(0);
        assertThat(said.isEphemeral()).isTrue();
        assertThat(shown.text()).contains("How you do", "40 points");
        assertThat(shown.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("picture.png");
            assertThat(file.content().toByteArray()).isEqualTo(png);
        });
        assertThat(discord.sent(Sent.Kind.FOLLOW_UP_EDIT)
                        .get(0)
                        .json()
                        .path("attachments")
                        .findValuesAsText("description"))
                .containsExactly("Points by day: Monday 10, Tuesday 30.");
    }

    @Test
    void aFileComesInTheSamePrivateAnswer() {
        heard.answers = request ->
                new Reply.Handed(Card.of("The gradebook"), new Attachment("gradebook.csv", "The gradebook", "a,b\n"));

        DiscordInteraction said = discord.slash(ada, channel, "my overview", Map.of());

        StoredMessage shown = said.awaitAnswer().get(0);
        assertThat(said.isEphemeral()).isTrue();
        assertThat(shown.text()).contains("The gradebook");
        assertThat(shown.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("gradebook.csv");
            assertThat(file.content().toByteArray()).isEqualTo("a,b\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void staffWordsAreHiddenFromOthersUntilAnOwnerSaysOtherwise() {
        Map<String, String> permissions = discord.awaitCommands().stream()
                .collect(Collectors.toMap(
                        command -> command.path("name").asText(),
                        command -> command.path("default_member_permissions").asText()));

        assertThat(permissions.remove("teach")).isEqualTo("32");
        assertThat(permissions.values()).containsOnly("null");
    }

    @Test
    void whatInstructorsPostIsChosenFromSuggestions() {
        assertThat(discord.awaitCommands().stream()
                        .filter(command -> command.path("name").asText().equals("teach"))
                        .flatMap(command -> command.path("options").findValues("name").stream())
                        .map(JsonNode::asText))
                .containsExactly("overview", "start", "post", "what", "rehearse", "what", "close", "withdraw");

        discord.slash(ada, channel, "teach post", Map.of("what", "question fine-tuning"))
                .awaitAnswer();
        assertThat(discord.autocomplete(ada, channel, "teach post", "what", "question fi")
                        .awaitChoices())
                .containsExactly("question fi 1", "question fi 2");
        assertThat(requests)
                .extracting(Incoming::action)
                .containsExactly(new Action("teach", "post question fine-tuning"));
    }

    @Test
    void moreThanFiveOptionsAreAMenu() {
        heard.answers = request -> Reply.of(Card.of("Which?")
                .with("ABCDEFG"
                        .chars()
                        .mapToObj(letter -> new Button(
                                Character.toString(letter),
                                Character.toString(letter),
                                new Action("answer", Character.toString(letter))))
                        .toArray(Button[]::new)));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        discord.select(ada, question, "a:answer F").awaitAnswer();

        assertThat(requests.get(1).action()).isEqualTo(new Action("answer", "F"));
    }

    @Test
    void whatIsTypedIsCompletedByTheCommand() {
        assertThat(discord.autocomplete(ada, channel, "quiz", "what", "to").awaitChoices())
                .containsExactly("to 1", "to 2");
        assertThat(discord.autocomplete(ada, channel, "my name", "what", "Ot").awaitChoices())
                .containsExactly("Ot 1", "Ot 2");
    }

    @Test
    void aDirectMessageIsACommandOrAnsweredWithHelp() {
        discord.directMessage(ada, "/quiz today");
        discord.awaitMessages(discord.direct(ada), 1);
        discord.directMessage(ada, "hello there");

        assertThat(discord.awaitMessages(discord.direct(ada), 2)).hasSize(2);
        assertThat(requests)
                .extracting(Incoming::action)
                .containsExactly(new Action("quiz", "today"), Action.of("help"));
    }

    @Test
    void aMentionIsAnsweredWithoutAnythingPrivate() {
        discord.chatter(ada, channel);
        discord.mention(ada, channel, "what is my score?");
        discord.mention(ada, elsewhere, "and here?");

        assertThat(discord.awaitMessages(channel, 1)).hasSize(1);
        assertThat(discord.messages(elsewhere)).hasSize(1);
        assertThat(requests).isEmpty();
    }

    @Test
    void aChannelOfNoClassIsAnsweredInPrivateAndNothingIsDone() {
        DiscordInteraction said = discord.slash(ada, elsewhere, "quiz", Map.of());

        assertThat(said.awaitAnswer().get(0).text()).contains("belongs to no class");
        assertThat(said.isEphemeral()).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void aForgedButtonIsRefusedWithHelp() {
        ours.expect("did not make");
        StoredMessage message =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        discord.forge(ada, message, "x:secret").awaitAnswer();

        discord.forge(ada, message, "o123:answer t:5 A").awaitAnswer();

        assertThat(requests.subList(1, 3)).extracting(Incoming::action).containsOnly(Action.of("help"));
    }

    @Test
    void aFailingCommandAnswersThePersonAndLogsOnce() {
        ours.expect("command quiz failed");
        heard.answers = request -> {
            throw new IllegalStateException(
                    "planted words of " + request.actor().account().id());
        };

        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of());

        assertThat(said.awaitAnswer().get(0).text()).contains("Something went wrong on my side");
        assertThat(ours.heard()).containsExactly("command quiz failed");
    }

    @Test
    void aLongReplyComesInOrderAndAllOfItInPrivate() {
        RichText[] paragraphs = java.util.stream.IntStream.range(0, 12)
                .mapToObj(number -> RichText.plain("paragraph " + number + " " + "word ".repeat(150)))
                .toArray(RichText[]::new);
        heard.answers = request -> Reply.of(Card.of("Long", paragraphs));

        List<StoredMessage> seen = discord.slash(ada, channel, "quiz", Map.of()).awaitMessages(6);

        assertThat(seen).allMatch(StoredMessage::isEphemeral).hasSize(6);
        assertThat(seen.get(0).text()).startsWith("### Long\n\nparagraph 0");
        assertThat(seen.get(5).text()).contains("paragraph 11");
    }
}
