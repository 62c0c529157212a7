package dev.lectern.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks Discord about a token without connecting. */
public final class DiscordCheck {
    private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    /** Everything the bot does or will do in a class's channel: another permission would have every server invite it again. */
    private static final EnumSet<Permission> NEEDED = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.CREATE_PUBLIC_THREADS);

    private DiscordCheck() {}

    /**
     * The link with which a server invites the bot that the token is for.
     *
     * @throws IllegalStateException with what to do, where Discord refuses the token or does not answer
     */
    public static String invitation(DiscordSettings settings) {
        return "https://discord.com/oauth2/authorize?client_id=" + self(settings)
                + "&scope=bot%20applications.commands&permissions=" + Permission.getRaw(NEEDED);
    }

    /** A bot's id is its application's. */
    private static String self(DiscordSettings settings) {
        Request request = new Request.Builder()
                .url(settings.apiUrl().orElse(DISCORD).resolve("users/@me").toString())
                .header("Authorization", "Bot " + settings.token())
                .build();
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == UNAUTHORIZED) {
                throw new IllegalStateException(DiscordBot.TOKEN_REFUSED);
            }
            return DataObject.fromJson(response.body().byteStream()).getString("id");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Discord does not answer. Check the network, then try again.", Wordless.of(e));
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
