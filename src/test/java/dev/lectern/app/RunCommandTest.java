package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.testing.Lectern;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Guild;
import dev.lectern.testing.discord.Person;
import dev.lectern.testing.discord.StoredMessage;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class in a process of its own, on a Slack and a Discord on loopback. */
class RunCommandTest {
    private static final String SLACK_CLASS = "C0CLASS";
    private static final int TERMINATED = 143;

    private final SlackServer slack = SlackServer.start(Clock.systemUTC());
    private final DiscordServer discord = DiscordServer.start();
    private final Guild guild = discord.guild("School");
    private final Channel channel = discord.channel(guild, "class");
    private final Channel elsewhere = discord.channel(guild, "memes");
    private final Person ada = discord.person("Ada");
    private final Person grace = discord.person("Grace");
    private final SlackPerson ben = slack.person("U0BEN", slack.socket());

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("lectures"));
        Files.writeString(folder.resolve("lectures/heaps.md"), """
                # Heaps

                ## What a heap promises

                > **The smallest element is always at the top.**

                ### Q1 (True / False)
                A heap is a sorted array.

                {{< spoiler text="Answer" >}}
                False. Only the smallest element has a fixed place.
                {{< /spoiler >}}
                """);
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/lectern.yml"), """
                courses:
                  - id: algorithms
                    lectures: lectures
                    channels:
                      - discord:%d/%d
                      - slack:%s/%s
                    instructors:
                      - discord:%d/%d
                discord:
                  api-url: %s
                  gateway-url: %s
                slack:
                  api-url: %s
                web:
                  port: 0
                """.formatted(
                        guild.id(),
                        channel.id(),
                        SlackServer.TEAM,
                        SLACK_CLASS,
                        guild.id(),
                        grace.id(),
                        discord.apiUrl(),
                        discord.gatewayUrl(),
                        slack.apiUrl()));
    }

    @AfterEach
    void close() {
        slack.close();
        discord.close();
    }

    @Test
    void oneClassMeetsOnBothPlatformsAndNoKillDoublesOrLosesAnything() throws Exception {
        try (Lectern.Started started = start(Map.of("LECTERN_LOG", "TRACE"))) {
            assertThat(Files.readString(started.out()))
                    .contains(
                            "Discord: connected",
                            "Slack: connected",
                            "course algorithms: 2 channels, not started yet: an instructor says /teach start");
            assertThat(says(ada, "teach", "what", "start")).contains("For instructors");
            assertThat(teaches("start", "Start the course")).contains("has started");
            assertThat(teaches("post question 1", "Post it now")).contains("It goes to 2 channels now");
            kill(started);
            assertThat(Files.readString(started.out()) + Files.readString(started.err()))
                    .doesNotContain(
                            DiscordServer.TOKEN, SlackServer.BOT_TOKEN, SlackServer.APP_TOKEN, "planted-user-name");
        }
        try (Lectern.Started again = start(Map.of())) {
            assertThat(Files.readString(again.out())).contains("course algorithms: 2 channels, started on ");
            awaitPosts("A heap is a sorted array.");
            assertThat(says(ada, "my name", "what", "Ada")).contains("Hello, Ada");
            assertThat(types("my name Ben")).contains("Hello, Ben");
            assertThat(answersOnDiscord()).contains("Correct", "10 points");
            assertThat(answersOnSlack()).contains("Correct", "10 points");
            awaitPosts("2 have answered");
            assertThat(board()).allSatisfy(board -> assertThat(board).contains("Ada", "Ben", "10"));
            assertThat(board().get(0)).doesNotContain("20");
            assertThat(teaches("close", "Close A heap is a sorted array.")).contains("change to the solution");
            kill(again);
        }
        try (Lectern.Started third = start(Map.of())) {
            awaitPosts("Only the smallest element has a fixed place.");
            assertThat(board()).allSatisfy(board -> assertThat(board).contains("Ada", "Ben", "10"));

            Lectern.Run run = third.stop();
            assertThat(run.exit()).isEqualTo(TERMINATED);
            assertThat(run.err()).isEmpty();
            awaitPosts("Closed");
        }
    }

    @Test
    void oneAnswerSaysWhatToDoUntilItIsKnownWhichClassSomebodyIsIn() throws Exception {
        try (Lectern.Started started = start(Map.of())) {
            DiscordInteraction said = discord.slash(ada, elsewhere, "quiz", Map.of());
            assertThat(said.awaitAnswer().get(0).text())
                    .contains("No class here", "`discord:" + guild.id() + "/" + elsewhere.id() + "`");
            assertThat(said.isEphemeral()).isTrue();
            assertThat(note(() -> ben.types("C0MEMES", "quiz today")).words())
                    .contains("No class here", "slack:" + SlackServer.TEAM + "/C0MEMES");

            discord.directMessage(ada, "lectures");
            assertThat(discord.awaitMessages(discord.direct(ada), 1).get(0).text())
                    .contains("Which class are you in?");

            says(ada, "help");
            types("help");
            discord.directMessage(ada, "lectures");
            ben.says("lectures");

            assertThat(discord.awaitMessages(discord.direct(ada), 2).get(1).text())
                    .contains("Heaps");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !slack.workspace().messages(ben.im()).isEmpty());
            assertThat(slack.workspace().messages(ben.im()).get(0).toString()).contains("Heaps");
            assertThat(started.stop().err()).isEmpty();
        }
    }

    @Test
    void withoutATokenItSaysWhatToDo() throws Exception {
        Lectern.Run run = new Lectern(folder).run("", "run");

        assertThat(run.exit()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "connections:write");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aTokenThatIsRefusedStopsTheStartWithItsRemedy() throws Exception {
        Map<String, String> wrong = new HashMap<>(tokens());
        wrong.put("SLACK_BOT_TOKEN", "xoxb-another-planted-token");
        try (Lectern.Started started = new Lectern(folder).start(wrong, "run")) {
            Lectern.Run run = started.end();

            assertThat(run.exit()).isEqualTo(Main.COULD_NOT);
            assertThat(run.err()).contains("Slack refuses SLACK_BOT_TOKEN", "OAuth & Permissions");
            assertThat(run.out() + run.err()).doesNotContain("another-planted", DiscordServer.TOKEN);
        }
    }

    @Test
    void doctorAsksThePlatformsAboutTheTokens() throws Exception {
        try (Lectern.Started started = new Lectern(folder).start(tokens(), "doctor")) {
            Lectern.Run run = started.end();

            assertThat(run.out())
                    .contains(
                            "client_id=" + discord.bot().id()
                                    + "&scope=bot%20applications.commands&permissions=309237763072",
                            "slack:" + SlackServer.TEAM + "/CHANNEL");
            assertThat(run.out() + run.err())
                    .doesNotContain(DiscordServer.TOKEN, SlackServer.BOT_TOKEN, SlackServer.APP_TOKEN);
            assertThat(run.exit()).as(run.out()).isZero();
        }
    }

    private Lectern.Started start(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(tokens());
        environment.putAll(more);
        Lectern.Started started = new Lectern(folder).start(environment, "run");
        started.await("Stop with Ctrl-C");
        assertThat(started.process().isAlive())
                .as(Files.readString(started.err()))
                .isTrue();
        return started;
    }

    private static Map<String, String> tokens() {
        return Map.of(
                "DISCORD_TOKEN", DiscordServer.TOKEN,
                "SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN,
                "SLACK_APP_TOKEN", SlackServer.APP_TOKEN);
    }

    private static void kill(Lectern.Started started) throws InterruptedException {
        started.process().destroyForcibly().waitFor();
    }

    /** What the instructor is told who says something and presses a button of the answer. */
    private String teaches(String words, String button) {
        StoredMessage card = discord.slash(grace, channel, "teach", Map.of("what", words))
                .awaitAnswer()
                .get(0);
        return discord.press(grace, card, card.button(button))
                .awaitAnswer()
                .get(0)
                .text();
    }

    /** Waits until each channel has one message, and it says so. */
    private void awaitPosts(String words) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(discord.messages(channel))
                            .singleElement()
                            .satisfies(message -> assertThat(message.text()).contains(words));
                    assertThat(slack.workspace().messages(SLACK_CLASS))
                            .singleElement()
                            .satisfies(message -> assertThat(message.toString()).contains(words));
                });
    }

    /** Presses the right button of the post twice and tells what the first press was told. */
    private String answersOnDiscord() {
        StoredMessage question = discord.messages(channel).get(0);
        String first = discord.press(ada, question, question.button("False"))
                .awaitAnswer()
                .get(0)
                .text();
        discord.press(ada, question, question.button("False")).awaitAnswer();
        return first;
    }

    private String answersOnSlack() {
        SlackCall question = new SlackCall(
                "chat.postMessage", slack.workspace().messages(SLACK_CLASS).get(0));
        ObjectNode press = ben.press(question, SLACK_CLASS, "False");
        ((ObjectNode) press.path("actions").get(0))
                .put("action_ts", Instant.now().getEpochSecond() + ".000100");
        String first = note(() -> ben.deliver("interactive", press, 0)).words();
        ben.deliver("interactive", press, 1);
        return first;
    }

    private List<String> board() {
        return List.of(says(ada, "leaderboard"), types("leaderboard"));
    }

    private String says(Person person, String command, String... option) {
        Map<String, String> options = option.length == 0 ? Map.of() : Map.of(option[0], option[1]);
        return discord.slash(person, channel, command, options)
                .awaitAnswer()
                .get(0)
                .text();
    }

    private String types(String words) {
        return note(() -> ben.types(SLACK_CLASS, words)).words();
    }

    /** What only Ben sees because of something he did. */
    private SlackCall note(Runnable deed) {
        int before = slack.workspace().notes(ben.id()).size();
        deed.run();
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> slack.workspace().notes(ben.id()).size() > before
                                ? slack.workspace().notes(ben.id()).get(before).call()
                                : null,
                        call -> call != null);
    }
}
