package dev.lectern.discord;

import dev.lectern.chat.Incoming;
import dev.lectern.chat.Word;
import dev.lectern.testing.Heard;
import dev.lectern.testing.LogWatch;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Guild;
import dev.lectern.testing.discord.Person;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real JDA, connected to a Discord on loopback; fails where JDA or Lectern warns of something that was not asked for. */
abstract class WithBot {
    final LogWatch jda = LogWatch.on("net.dv8tion.jda");
    final LogWatch ours = LogWatch.on("dev.lectern");
    final DiscordServer discord = DiscordServer.start();
    final Guild guild = discord.guild("School");
    final Channel channel = discord.channel(guild, "class");
    final Channel elsewhere = discord.channel(guild, "memes");
    final Person ada = discord.person("Ada");
    final Heard heard = new Heard(
            this::isClass,
            List.of(
                    new Word("help", "", "Shows what there is.", false),
                    new Word("quiz", "[today]", "Asks a question.", false),
                    new Word("board", "", "Shows the board.", false),
                    new Word("my", "[name NAME | hide]", "Shows how you do.", false),
                    new Word(
                            "teach",
                            "[start | post [WHAT] | rehearse [WHAT] | close | withdraw]",
                            "For instructors.",
                            true),
                    new Word("answer", "", "", false)),
            Set.of("board"));
    final List<Incoming> requests = heard.requests;
    DiscordBot bot;

    @BeforeEach
    void connect() {
        bot = DiscordBot.start(settings(), heard);
        discord.awaitCommands();
    }

    @AfterEach
    void disconnect() {
        bot.close();
        discord.close();
        jda.close();
        ours.close();
    }

    private boolean isClass(Incoming incoming) {
        return incoming.channel()
                .map(place -> place.id().equals(Long.toString(channel.id())))
                .orElse(true);
    }

    DiscordSettings settings() {
        return new DiscordSettings(
                DiscordServer.TOKEN,
                Optional.of(URI.create(discord.apiUrl())),
                Optional.of(URI.create(discord.gatewayUrl())));
    }
}
