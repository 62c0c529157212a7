package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.LogWatch;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Guild;
import dev.lectern.testing.discord.Person;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real JDA, connected to a Discord on loopback; fails where JDA or Lectern warns of something that was not asked for. */
abstract class WithBot {
    static final CourseId COURSE = new CourseId("class");

    final LogWatch jda = LogWatch.on("net.dv8tion.jda");
    final LogWatch ours = LogWatch.on("dev.lectern");
    final DiscordServer discord = DiscordServer.start();
    final Guild guild = discord.guild("School");
    final Channel channel = discord.channel(guild, "class");
    final Channel elsewhere = discord.channel(guild, "memes");
    final Person ada = discord.person("Ada");
    final List<Request> requests = new CopyOnWriteArrayList<>();
    Function<Request, Reply> answers = request ->
            Reply.of(Card.of("Heard", RichText.plain(request.action().command() + " " + request.arguments())));
    DiscordBot bot;

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
                place -> Card.of("No class here", RichText.plain("This channel belongs to no class.")),
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
