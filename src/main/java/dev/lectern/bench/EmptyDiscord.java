package dev.lectern.bench;

import dev.lectern.chat.Workers;
import dev.lectern.discord.DiscordSettings;
import java.io.Closeable;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The limit that presses on Discord are held against: the same library with the same threads and connections, which
 * acknowledges, then answers with one word, and does nothing else.
 */
final class EmptyDiscord extends ListenerAdapter implements Closeable {
    static final String REPLY = "Done.";
    private static final int EVENT_THREADS = 8;
    private static final int REQUEST_THREADS = 64;
    private static final int IDLE_CONNECTIONS = 64;
    private static final long STOP_SECONDS = 5;

    private final JDA jda;

    private EmptyDiscord(DiscordSettings settings) {
        var events = Workers.start("empty-event", EVENT_THREADS);
        jda = JDABuilder.createLight(settings.token())
                .setEventPool(events, true)
                .setCallbackPool(events, true)
                .setRateLimitElastic(Workers.start("empty-request", REQUEST_THREADS), true)
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES)))
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .setRestConfig(new RestConfig()
                        .setBaseUrl(settings.apiUrl().orElseThrow().toString()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return settings.gatewayUrl().orElseThrow().toString();
                    }
                })
                .addEventListeners(this)
                .build();
    }

    static EmptyDiscord start(DiscordSettings settings) {
        EmptyDiscord bot = new EmptyDiscord(settings);
        try {
            bot.jda.awaitReady();
            return bot;
        } catch (InterruptedException e) {
            bot.jda.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while connecting", e);
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.deferReply(true).flatMap(hook -> hook.editOriginal(REPLY)).queue();
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(STOP_SECONDS, TimeUnit.SECONDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
