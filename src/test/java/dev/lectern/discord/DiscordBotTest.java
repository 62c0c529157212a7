package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.LogWatch;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.DiscordInteraction.Callback;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Faults.Fault;
import dev.lectern.testing.discord.Guild;
import dev.lectern.testing.discord.Person;
import dev.lectern.testing.discord.StoredMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JDA against a Discord on loopback. */
class DiscordBotTest {
    private static final CourseId COURSE = new CourseId("class");

    private final LogWatch jda = LogWatch.on("net.dv8tion.jda");
    private final LogWatch ours = LogWatch.on("dev.lectern");
    private final DiscordServer discord = DiscordServer.start();
    private final Guild guild = discord.guild("School");
    private final Channel channel = discord.channel(guild, "class");
    private final Channel elsewhere = discord.channel(guild, "memes");
    private final Person ada = discord.person("Ada");
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private Function<Request, Reply> answers = request ->
            Reply.of(Card.of("Heard", RichText.plain(request.action().command() + " " + request.arguments())));
    private DiscordBot bot;

    @BeforeEach
    void connect() {
        Desk desk = new Desk(
                List.of(
                        new Word("help", "", "Shows what there is.", FirstAnswer.PRIVATE),
                        new Word("quiz", "[today]", "Asks a question.", FirstAnswer.PRIVATE),
                        new Word("board", "", "Shows the board.", FirstAnswer.PUBLIC),
                        new Word("my", "[name NAME | hide]", "Shows how you do.", FirstAnswer.PRIVATE),
                        new Word("answer", "", "", FirstAnswer.PRIVATE)),
                request -> {
                    requests.add(request);
                    return answers.apply(request);
                },
                this::course,
                record -> new byte[0]);
        bot = DiscordBot.start(settings(), desk);
        discord.awaitCommands();
    }

    @AfterEach
    void disconnect() {
        bot.close();
        discord.close();
        jda.close();
        ours.close();
    }

    @Test
    void aSlashCommandIsAnsweredInPrivate() {
        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of("what", "today"));

        assertThat(said.awaitAnswer()).extracting(StoredMessage::text).containsExactly("### Heard\n\nquiz today");
        assertThat(said.awaitCallback()).isEqualTo(Callback.DEFERRED_MESSAGE);
        assertThat(said.isEphemeral()).isTrue();
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.account()).isEqualTo(new AccountId("discord", Long.toString(ada.id())));
            assertThat(request.course()).isEqualTo(COURSE);
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
                .extracting(Request::action)
                .containsExactly(new Action("my", "name Curious Otter"), Action.of("my"));
    }

    @Test
    void aPressedButtonIsARequestAtTheTimeOfThePress() {
        answers = request -> Reply.of(Card.of("Question", RichText.plain("Which?"))
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
        answers = request -> Reply.of(Card.of("Reflect", RichText.plain("Why?"))
                .with(new Form("Your thoughts", new Action("answer", "today"), 1_000)));
        StoredMessage question =
                discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer().get(0);

        DiscordInteraction pressed = discord.press(ada, question, question.button("Your thoughts"));
        discord.submit(pressed, "because **it** generalises").awaitAnswer();

        assertThat(pressed.awaitForm().path("title").asText()).isEqualTo("Your thoughts");
        assertThat(requests)
                .extracting(Request::action)
                .containsExactly(Action.of("quiz"), new Action("answer", "today because **it** generalises"));
    }

    @Test
    void moreThanFiveOptionsAreAMenu() {
        answers = request -> Reply.of(Card.of("Which?")
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
                .extracting(Request::action)
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
    void anEventDeliveredTwiceIsDoneOnce() {
        discord.faults().duplicateDispatches(true);

        discord.slash(ada, channel, "quiz", Map.of()).awaitAnswer();
        discord.faults().duplicateDispatches(false);
        discord.slash(ada, channel, "help", Map.of()).awaitAnswer();

        assertThat(requests).hasSize(2);
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
        answers = request -> {
            throw new IllegalStateException(
                    "planted words of " + request.account().id());
        };

        DiscordInteraction said = discord.slash(ada, channel, "quiz", Map.of());

        assertThat(said.awaitAnswer().get(0).text()).contains("Something went wrong on my side");
        assertThat(ours.heard()).containsExactly("command quiz failed");
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

        assertThat(requests).extracting(Request::action).containsExactly(Action.of("help"));
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
    void aLongReplyComesInOrderAndAllOfItInPrivate() {
        RichText[] paragraphs = java.util.stream.IntStream.range(0, 12)
                .mapToObj(number -> RichText.plain("paragraph " + number + " " + "word ".repeat(150)))
                .toArray(RichText[]::new);
        answers = request -> Reply.of(Card.of("Long", paragraphs));

        List<StoredMessage> seen = discord.slash(ada, channel, "quiz", Map.of()).awaitMessages(6);

        assertThat(seen).allMatch(StoredMessage::isEphemeral).hasSize(6);
        assertThat(seen.get(0).text()).startsWith("### Long\n\nparagraph 0");
        assertThat(seen.get(5).text()).contains("paragraph 11");
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
    void closingWaitsForWhatWasAccepted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        answers = request -> {
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

    private Optional<CourseId> course(AccountId account, DiscordPlace place) {
        boolean known = place.direct() || place.channel().equals(Long.toString(channel.id()));
        return known ? Optional.of(COURSE) : Optional.empty();
    }

    private DiscordSettings settings() {
        return new DiscordSettings(
                DiscordServer.TOKEN,
                Optional.of(URI.create(discord.apiUrl())),
                Optional.of(URI.create(discord.gatewayUrl())));
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

    private record Word(String name, String usage, String help, FirstAnswer firstAnswer) implements Command {
        @Override
        public Reply run(Request request) {
            throw new AssertionError("the desk runs commands");
        }

        @Override
        public List<String> suggestions(Request request) {
            return List.of(request.arguments() + " 1", request.arguments() + " 2");
        }
    }
}
