package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.Heard;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Faults.Fault;
import dev.lectern.testing.discord.Person;
import dev.lectern.testing.discord.StoredMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever the level, the log as it is written holds nothing of what people say and nothing that tells who they are. */
class DiscordLogTest {
    private static final String WORDS = "planted-words";

    @Test
    void theLogHoldsNoWordsNamesIdsOrTokensAtAnyLevel() {
        Person ada;
        Channel channel;
        Written written = new Written();
        try (written;
                DiscordServer discord = DiscordServer.start()) {
            channel = discord.channel(discord.guild("School"), "class");
            ada = discord.person("Planted-Name");
            try (DiscordBot bot = DiscordBot.start(settings(discord), classwork())) {
                everythingGoesWrong(discord, channel, ada);
            }
        }

        String log = written.text();
        assertThat(log).contains("WARN  DiscordBot", "ERROR DiscordBot", "ERROR WebSocketClient");
        assertThat(log).doesNotContain(WORDS, ada.name(), DiscordServer.TOKEN, "interaction-token");
        assertThat(log).doesNotContain(Long.toString(ada.id()), Long.toString(channel.id()));
    }

    private static void everythingGoesWrong(DiscordServer discord, Channel channel, Person ada) {
        StoredMessage question = discord.slash(ada, channel, "quiz", Map.of("what", WORDS))
                .awaitAnswer()
                .get(0);
        DiscordInteraction form = discord.press(ada, question, question.button("Write"));
        discord.submit(form, WORDS).awaitAnswer();
        discord.forge(ada, question, "x:" + WORDS).awaitAnswer();
        discord.directMessage(ada, WORDS);
        discord.awaitMessages(discord.direct(ada), 1);
        discord.faults().next(2, "(POST|PATCH) /(webhooks|channels)/.*", new Fault.Status(400, refusal()));
        discord.slash(ada, channel, "quiz", Map.of("what", WORDS));
        discord.faults().next(1, "POST /interactions/.*", new Fault.Lost());
        discord.slash(ada, channel, "quiz", Map.of("what", WORDS));
        ObjectNode broken =
                new ObjectMapper().createObjectNode().put("type", WORDS).put("token", "interaction-token");
        discord.garble("INTERACTION_CREATE", broken);
        discord.cut();
        discord.slash(ada, channel, "fail", Map.of("what", WORDS)).awaitAnswer();
        Awaitility.await().until(() -> discord.resumes() == 1);
    }

    private static String refusal() {
        return "{\"code\":50035,\"message\":\"Invalid Form Body " + WORDS + "\"}";
    }

    private static Classwork classwork() {
        Heard heard = new Heard(incoming -> true, List.of(), Set.of());
        heard.answers = incoming -> {
            if (incoming.action().command().equals("fail")) {
                throw new IllegalStateException(
                        WORDS + incoming.actor().account().id());
            }
            return Reply.of(Card.of(WORDS, RichText.plain(incoming.action().arguments() + " " + WORDS))
                    .with(new Form("Write", new Action("answer", WORDS), 100)));
        };
        return heard;
    }

    private static DiscordSettings settings(DiscordServer discord) {
        return new DiscordSettings(
                DiscordServer.TOKEN,
                Optional.of(URI.create(discord.apiUrl())),
                Optional.of(URI.create(discord.gatewayUrl())));
    }

    /** Everything that is logged, from the lowest level on, as it comes out of the appenders. */
    private static final class Written implements AutoCloseable {
        private final PrintStream before = System.err;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level level = root.getLevel();

        private Written() {
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            root.setLevel(Level.TRACE);
        }

        private String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            root.setLevel(level);
            System.setErr(before);
        }
    }
}
