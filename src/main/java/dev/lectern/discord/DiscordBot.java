package dev.lectern.discord;

import dev.lectern.chat.Announcer;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.Workers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot: connected from {@link #start} until {@link #close}. Uses no privileged intent and caches no members.
 */
public final class DiscordBot implements AutoCloseable {
    /** The platform's name in accounts. */
    public static final String PLATFORM = "discord";

    static final String TOKEN_REFUSED =
            "Discord does not accept the token in DISCORD_TOKEN. Copy it again from the Bot page of your application.";

    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int EVENT_THREADS = 8;
    private static final int REQUEST_THREADS = 64;
    private static final int COMMAND_THREADS = 64;
    private static final int IDLE_CONNECTIONS = 64;
    private static final int OPEN_AT_MOST = 2_000;

    private final JDA jda;
    private final OpenWork open;
    private final ExecutorService workers;

    private final DiscordAnnouncer announcer;

    private DiscordBot(JDA jda, OpenWork open, ExecutorService workers, DiscordAnnouncer announcer) {
        this.jda = jda;
        this.open = open;
        this.workers = workers;
        this.announcer = announcer;
    }

    /**
     * Connects and registers the commands; returns when events come in.
     *
     * @throws IllegalStateException with a sentence for the operator, where Discord does not take the token, or cannot be
     *     reached
     */
    public static DiscordBot start(DiscordSettings settings, Classwork classwork) {
        return start(settings, classwork, OPEN_AT_MOST);
    }

    /** @param limit how much may be in the works before people are asked to try again */
    static DiscordBot start(DiscordSettings settings, Classwork classwork, int limit) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        ExecutorService workers = Workers.start("discord-command", COMMAND_THREADS);
        OpenWork open = new OpenWork(limit);
        JDABuilder builder =
                builder(settings).addEventListeners(new DiscordListener(new Service(classwork), workers, open));
        try {
            JDA jda = builder.build().awaitReady();
            open.add(jda.updateCommands()
                    .addCommands(SlashCommands.of(classwork.words()))
                    .submit()
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            LOG.error("Discord did not take the list of commands: {}", Troubles.kind(failure));
                        }
                    }));
            DiscordAnnouncer announcer =
                    new DiscordAnnouncer(settings, jda.getSelfUser().getId());
            return new DiscordBot(jda, open, workers, announcer);
        } catch (InvalidTokenException e) {
            workers.shutdownNow();
            throw new IllegalStateException(TOKEN_REFUSED, Wordless.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workers.shutdownNow();
            throw new IllegalStateException("interrupted while connecting to Discord", e);
        } catch (RuntimeException e) {
            workers.shutdownNow();
            throw new IllegalStateException(
                    "Discord cannot be reached (" + Troubles.kind(e) + "). Check the network, then try again.",
                    Wordless.of(e));
        }
    }

    private static JDABuilder builder(DiscordSettings settings) {
        ExecutorService events = Workers.start("discord-event", EVENT_THREADS);
        ExecutorService requests = Workers.start("discord-request", REQUEST_THREADS);
        JDABuilder builder = JDABuilder.createLight(
                        settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
                .setEventPool(events, true)
                .setCallbackPool(events, true)
                .setRateLimitElastic(requests, true)
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES)))
                .setContextEnabled(false)
                .setEnableShutdownHook(false);
        settings.apiUrl().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url.toString())));
        settings.gatewayUrl().ifPresent(url -> builder.setSessionController(new OtherGateway(url.toString())));
        return builder;
    }

    /** Whether events come in at the moment; Discord and the network interrupt that now and then, and it heals by itself. */
    public boolean isConnected() {
        return jda.getStatus() == JDA.Status.CONNECTED;
    }

    /** Posts what is not a reply; until the bot is closed. */
    public Announcer announcer() {
        return announcer;
    }

    /** Answers what was accepted, for ten seconds at most, then disconnects. */
    @Override
    public void close() {
        jda.getRegisteredListeners().forEach(jda::removeEventListener);
        if (!open.drain(DRAIN)) {
            LOG.warn("Some replies were not finished when Discord was left.");
        }
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(STOP)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            jda.shutdownNow();
        }
        workers.shutdown();
        announcer.close();
    }

    private static final class OtherGateway extends SessionControllerAdapter {
        private final String url;

        private OtherGateway(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }
}
