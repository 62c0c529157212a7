package dev.lectern.app;

import dev.lectern.app.Tokens.SlackTokens;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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
                + " DISCORD_TOKEN, SLACK_BOT_TOKEN with SLACK_APP_TOKEN (or, over HTTP, with SLACK_SIGNING_SECRET)."
                + " Stop it with Ctrl-C.")
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
        tell(settings, tokens, meeting);
        new CountDownLatch(1).await(); // the shutdown hook ends it
        return Main.FINE;
    }

    private void tell(Settings settings, Tokens tokens, Meeting meeting) {
        Optional<URI> web = meeting.web();
        PrintWriter out = spec.commandLine().getOut();
        if (tokens.discord().isPresent()) {
            out.println("Discord: connected. People type /help.");
        }
        if (tokens.slack().isPresent()) {
            out.println("Slack: " + slack(tokens.slack().get(), web) + " People type /"
                    + settings.platforms().slackCommand() + ".");
        }
        CourseReport report = new CourseReport(tokens.platforms(), meeting::started);
        settings.courses().stream().map(report::line).forEach(out::println);
        out.println(web.map(address -> "Health: " + address + "/healthz")
                .orElseGet(() -> "Health: not served. " + Door.inUse(settings.web())));
        out.println("Stop with Ctrl-C.");
    }

    private static String slack(SlackTokens tokens, Optional<URI> web) {
        if (tokens.overHttp()) {
            return "waiting for requests at " + web.orElseThrow() + Door.SLACK_EVENTS
                    + "; have your reverse proxy pass them on from its public https address.";
        }
        return tokens.signingSecret().isPresent()
                ? "connected by Socket Mode; " + Tokens.SLACK_SIGNING + " is not needed, because " + Tokens.SLACK_APP
                        + " is set."
                : "connected.";
    }
}
