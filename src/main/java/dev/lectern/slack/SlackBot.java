package dev.lectern.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.Word;
import dev.lectern.chat.Workers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workspace on Slack. Make one, then either {@link #connect} (Socket Mode: no public address needed) or {@link #http} and
 * mount what it gives. Closing takes nothing more in and finishes what was taken.
 */
public final class SlackBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);
    private static final int THREADS = 32;
    /** A class of a thousand pressing at once, twice over. */
    private static final int MOST_OPEN = 2_000;

    /** How long a post waits for its channel; beyond that it comes again later. */
    private static final Duration TURN = Duration.ofSeconds(4);

    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final Intake intake;
    private final SlackCalls calls;
    private final Announcer announcer;
    private final App app;
    private final Slack slack;
    private volatile @Nullable SlackSocket socket;

    public SlackBot(SlackSettings settings, Classwork classwork, Clock clock) {
        this.clock = clock;
        this.workers = Workers.start("slack", THREADS);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "slack-timer");
            thread.setDaemon(true);
            return thread;
        });
        this.intake = new Intake(workers, MOST_OPEN);
        this.slack = client(config(settings));
        this.calls = new SlackCalls(slack, settings.botToken());
        this.app = app(slack);
        SlackSender sender = new SlackSender(calls, intake, workers, timer);
        SlackWords words = new SlackWords(settings.command(), spoken(classwork));
        this.announcer = new SlackAnnouncer(calls.posts(), words, new Turns(TURN, System::nanoTime));
        new SlackHandlers(new SlackDesk(classwork, words, calls, sender, intake), clock).register(app);
    }

    private static Set<String> spoken(Classwork classwork) {
        return classwork.words().stream()
                .filter(Word::isSpoken)
                .map(Word::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Opens Socket Mode, trying again for as long as Slack cannot be reached.
     *
     * @throws SlackException where a token is refused
     */
    public void connect(String appToken) throws InterruptedException {
        authenticate();
        socket = untilItWorks(() -> SlackSocket.open(app, appToken, workers, timer));
    }

    /**
     * What answers Slack's posts.
     *
     * @throws SlackException where the bot token is refused
     */
    public SlackHttp http(String signingSecret) throws InterruptedException {
        authenticate();
        app.start();
        return new SlackHttp(app, signingSecret, clock);
    }

    /** Whether Slack can reach us over Socket Mode now, which is asked by a ping. Not for HTTP, where Slack comes to us. */
    public boolean isConnected() {
        SlackSocket open = socket;
        return open != null && open.isConnected();
    }

    /** What sends everything that is not a reply. It cuts cards also before there is a connection. */
    public Announcer announcer() {
        return announcer;
    }

    private void authenticate() throws InterruptedException {
        untilItWorks(() -> {
            Outcome outcome = calls.whoAmI();
            if (outcome instanceof Outcome.Refused refused) {
                throw SlackException.botTokenRefused(refused.error());
            }
            if (outcome instanceof Outcome.Sent sent) {
                return sent.id();
            }
            throw new IOException("no answer from Slack");
        });
    }

    private interface Attempt<T> {
        T run() throws IOException;
    }

    private static <T> T untilItWorks(Attempt<T> attempt) throws InterruptedException {
        Duration pause = Duration.ofMillis(500);
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                LOG.warn("Slack cannot be reached; the next try is in {} ms", pause.toMillis());
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    static SlackConfig config(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        config.setHttpClientReadTimeoutMillis(10_000);
        config.setHttpClientWriteTimeoutMillis(10_000);
        config.setHttpClientCallTimeoutMillis(15_000);
        MethodsConfig methods = new MethodsConfig();
        methods.setStatsEnabled(false);
        config.setMethodsConfig(methods);
        config.setStatsEnabled(false);
        if (!settings.apiUrl().equals(SlackSettings.SLACK)) {
            config.setProxyUrl(null); // a server of one's own is near
        }
        return config;
    }

    /**
     * A client that sends everything at most once. OkHttp would send a request again, without a word, when a connection that
     * was used before breaks after it was written: a post would be there twice.
     */
    static Slack client(SlackConfig config) {
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        SlackHttpClient http = new SlackHttpClient(once);
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** Bolt without its middleware: who we are was asked once, and signatures are checked before bolt sees a request. */
    private static App app(Slack slack) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config) {
            @Override
            protected List<Middleware> buildDefaultMiddlewareList(AppConfig unused) {
                return new ArrayList<>();
            }
        };
    }

    @Override
    public void close() {
        try {
            if (!intake.drain(DRAIN)) {
                LOG.warn("some replies to Slack were not finished in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        SlackSocket open = socket;
        if (open != null) {
            open.close();
        }
        app.stop();
        timer.shutdownNow();
        workers.shutdown();
        close(slack);
    }

    static void close(Slack slack) {
        try {
            slack.close();
        } catch (Exception e) {
            LOG.debug("Slack's client closed with an error: {}", e.getClass().getName());
        }
    }
}
