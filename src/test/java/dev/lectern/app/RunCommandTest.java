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
    void oneClassMeetsOnBothPlatformsAndIsThereAfterARestart() throws Exception {
        try (Lectern.Started started = start(Map.of("LECTERN_LOG", "TRACE"))) {
            assertThat(says(ada, "my name", "what", "Ada")).contains("Hello, Ada");
            assertThat(answersOnDiscord()).contains("Correct", "10 points");
            assertThat(types("my name Ben")).contains("Hello, Ben");
            assertThat(answersOnSlack()).contains("Correct", "10 points");

            assertThat(board()).allSatisfy(board -> assertThat(board).contains("Ada", "Ben", "10"));
            assertThat(board().get(0)).doesNotContain("20");

            Lectern.Run run = started.stop();

            assertThat(run.exit()).isEqualTo(TERMINATED);
            assertThat(run.out())
                    .contains(
                            "Discord: connected",
                            "Slack: connected",
                            "course algorithms: 1 channel",
                            "Health: http://127.0.0.1:");
            assertThat(run.out() + run.err())
                    .doesNotContain(
                            DiscordServer.TOKEN, SlackServer.BOT_TOKEN, SlackServer.APP_TOKEN, "planted-user-name");
        }
        try (Lectern.Started again = start(Map.of())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> slack.socket().connections() == 2);

            assertThat(board()).allSatisfy(board -> assertThat(board).contains("Ada", "Ben", "10"));

            assertThat(again.stop().err()).isEmpty();
        }
    }

    @Test
    void whereNoClassMeetsOneAnswerSaysWhatToDo() throws Exception {
        try (Lectern.Started started = start(Map.of())) {
            DiscordInteraction said = discord.slash(ada, elsewhere, "quiz", Map.of());
            assertThat(said.awaitAnswer().get(0).text())
                    .contains("No class here", "`discord:" + guild.id() + "/" + elsewhere.id() + "`");
            assertThat(said.isEphemeral()).isTrue();
            assertThat(note(() -> ben.types("C0MEMES", "quiz today")).words())
                    .contains("No class here", "slack:" + SlackServer.TEAM + "/C0MEMES");

            ben.says("quiz today");
            discord.directMessage(ada, "quiz today");

            assertThat(discord.awaitMessages(discord.direct(ada), 1).get(0).text())
                    .contains("A heap is a sorted array");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !slack.workspace().messages(ben.im()).isEmpty());
            assertThat(slack.workspace().messages(ben.im()).get(0).toString()).contains("A heap is a sorted array");
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
            assertThat(run.exit()).isZero();
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

    /** Presses the right button twice and tells what both presses were told. */
    private String answersOnDiscord() {
        StoredMessage question = discord.slash(ada, channel, "quiz", Map.of("what", "today"))
                .awaitAnswer()
                .get(0);
        String first = discord.press(ada, question, question.button("False"))
                .awaitAnswer()
                .get(0)
                .text();
        discord.press(ada, question, question.button("False")).awaitAnswer();
        return first;
    }

    private String answersOnSlack() {
        SlackCall question = note(() -> ben.types(SLACK_CLASS, "quiz today"));
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
