package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.course.AccountId;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.StoredMessage;
import java.util.List;
import java.util.Map;
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
                .containsExactlyInAnyOrder("help", "quiz", "board", "my");
        assertThat(commands.stream()
                        .filter(command -> command.path("name").asText().equals("my"))
                        .findFirst()
                        .orElseThrow()
                        .path("options")
                        .findValuesAsText("name"))
                .containsExactly("show", "name", "what", "hide");
    }

    @Test
    void aSubcommandIsTheWordThatFollows() {
        discord.slash(ada, channel, "my name", Map.of("what", "Curious Otter")).awaitAnswer();
        discord.slash(ada, channel, "my show", Map.of()).awaitAnswer();

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

        assertThat(requests.get(1).action()).isEqualTo(Action.of("help"));
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
