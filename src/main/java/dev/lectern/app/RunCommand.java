package dev.lectern.app;

import dev.lectern.course.ChannelRef;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: the class on Slack and Discord, until the process is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Meets the class on every platform that there are tokens for in the environment:"
                + " DISCORD_TOKEN, SLACK_BOT_TOKEN with SLACK_APP_TOKEN. Stop it with Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private final Clock clock;
    private final Map<String, String> environment;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param environment where the tokens are */
    RunCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws Exception {
        Tokens tokens = Tokens.from(environment).required();
        Settings settings = options.settings();
        Meeting meeting = Meeting.begin(settings, tokens, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(meeting::close, "lectern-stop"));
        tell(settings, tokens);
        new CountDownLatch(1).await(); // the shutdown hook ends it
        return Main.FINE;
    }

    private void tell(Settings settings, Tokens tokens) {
        PrintWriter out = spec.commandLine().getOut();
        if (tokens.discord().isPresent()) {
            out.println("Discord: connected. People type /help.");
            channels(settings, "discord", "Discord");
        }
        if (tokens.slack().isPresent()) {
            out.println("Slack: connected. People type /" + settings.platforms().slackCommand() + ".");
            channels(settings, "slack", "Slack");
        }
        out.println("Stop with Ctrl-C.");
    }

    private void channels(Settings settings, String platform, String name) {
        PrintWriter out = spec.commandLine().getOut();
        boolean none = true;
        for (CourseSettings course : settings.courses()) {
            long number = course.venue().channels().stream()
                    .map(ChannelRef::platform)
                    .filter(platform::equals)
                    .count();
            if (number > 0) {
                out.println("  course " + course.id() + ": " + number + (number == 1 ? " channel" : " channels"));
                none = false;
            }
        }
        if (none) {
            out.println(
                    "  No course has a channel on " + name + " yet. Ask for help in the channel where the class should"
                            + " meet: the answer says what to put into the settings.");
        }
    }
}
