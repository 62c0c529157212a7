package dev.lectern.app;

import dev.lectern.app.Tokens.SlackTokens;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Classwork;
import dev.lectern.course.CourseId;
import dev.lectern.daily.PostOffice;
import dev.lectern.daily.Rounds;
import dev.lectern.discord.DiscordBot;
import dev.lectern.discord.DiscordSettings;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.slack.SlackBot;
import dev.lectern.slack.SlackException;
import dev.lectern.slack.SlackSettings;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classes that meet on the platforms, from {@link #begin} until {@link #close}: what was opened first, the data folder, is
 * closed last, so that every answer that a platform has accepted finds the store open.
 */
final class Meeting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Meeting.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Clock clock;
    private Optional<URI> web = Optional.empty();
    private Function<CourseId, Optional<Instant>> terms = course -> Optional.empty();

    private Meeting(Clock clock) {
        this.clock = clock;
    }

    /**
     * Opens the store and connects to each platform that there are tokens for. All of them or none: a class that half of
     * the students cannot reach is noticed by those students only.
     *
     * @throws StartException where a platform cannot be used, with what to do
     */
    static Meeting begin(Settings settings, Tokens tokens, Clock clock)
            throws NoLecturesException, InterruptedException {
        Meeting meeting = new Meeting(clock);
        try {
            meeting.open(settings, tokens);
            return meeting;
        } catch (NoLecturesException | InterruptedException | RuntimeException e) {
            meeting.close();
            throw e;
        }
    }

    private void open(Settings settings, Tokens tokens) throws NoLecturesException, InterruptedException {
        Map<CourseSettings, CourseText> courses = Wiring.read(settings);
        DataFolder folder = new DataFolder(settings.data());
        opened(folder.claim());
        opened(Heartbeat.of(folder, clock));
        Database database = opened(Database.open(folder, clock));
        Switchboard board = new Switchboard();
        Wiring wiring = Wiring.of(courses, database, clock, board);
        terms = wiring::started;
        Classwork desk = wiring.frontDesk();
        PlatformSettings platforms = settings.platforms();
        Door door = opened(Door.open(
                settings.web(), tokens.slack().filter(SlackTokens::overHttp).isPresent()));
        web = door.uri();
        door.watch("store", database::answers);
        tokens.discord().ifPresent(token -> door.watch("discord", () -> false));
        tokens.slack().ifPresent(token -> door.watch("slack", () -> false));
        Map<String, Announcer> announcers = new HashMap<>();
        if (tokens.discord().isPresent()) {
            DiscordBot bot =
                    opened(discord(discordSettings(platforms, tokens.discord().get()), desk));
            door.watch("discord", bot::isConnected);
            announcers.put("discord", bot.announcer());
        }
        if (tokens.slack().isPresent()) {
            SlackBot bot = slack(platforms, tokens.slack().get(), desk, door);
            announcers.put("slack", bot.announcer());
        }
        // Only now: nothing is posted before every platform is ready. It is closed first, for it needs them all.
        opened(wiring.reload());
        PostOffice office = opened(PostOffice.open(wiring.desk(new Announcers(announcers)), clock));
        board.connect(office);
        opened(Rounds.begin(wiring.caretaker(), wiring.charges(), office, clock));
    }

    /** When an instructor started a course. */
    Optional<Instant> started(CourseId course) {
        return terms.apply(course);
    }

    /** Where Lectern listens for HTTP; empty where it could not. */
    Optional<URI> web() {
        return web;
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }

    static DiscordSettings discordSettings(PlatformSettings platforms, String token) {
        return new DiscordSettings(token, platforms.discordApi(), platforms.discordGateway());
    }

    static SlackSettings slackSettings(PlatformSettings platforms, SlackTokens tokens) {
        return new SlackSettings(
                tokens.bot(),
                platforms.slackCommand(),
                platforms.slackApi().map(URI::toString).orElse(SlackSettings.SLACK));
    }

    private static DiscordBot discord(DiscordSettings settings, Classwork desk) {
        try {
            return DiscordBot.start(settings, desk);
        } catch (IllegalStateException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    private SlackBot slack(PlatformSettings platforms, SlackTokens tokens, Classwork desk, Door door)
            throws InterruptedException {
        try {
            SlackBot bot = opened(new SlackBot(slackSettings(platforms, tokens), desk, clock));
            if (tokens.overHttp()) {
                door.slack(bot.http(tokens.signingSecret().orElseThrow()));
                door.watch("slack", () -> true); // what Slack cannot reach cannot be seen from here
            } else {
                bot.connect(tokens.app().orElseThrow());
                door.watch("slack", bot::isConnected);
            }
            return bot;
        } catch (SlackException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    /** Answers what was accepted, then leaves. What fails to close keeps nothing else open. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn(
                        "Something did not close as it should: {}", e.getClass().getName());
            }
        }
    }
}
