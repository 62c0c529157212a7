package dev.lectern.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param token the bot's secret, which {@link #toString()} hides
 * @param apiUrl another address of the REST API, as {@code http://127.0.0.1:8080/api/v10/}; for testing
 * @param gatewayUrl another address of the gateway, as {@code ws://127.0.0.1:8080/gateway}; together with apiUrl or not at
 *     all, else half of the traffic, and the token with it, would go to the real Discord
 */
public record DiscordSettings(String token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {
    public DiscordSettings {
        if (token.isBlank()) {
            throw new IllegalArgumentException("Discord needs a bot token");
        }
        if (apiUrl.isPresent() != gatewayUrl.isPresent()) {
            throw new IllegalArgumentException(
                    "discord.api-url and discord.gateway-url go together: set both, or neither for the real Discord");
        }
    }

    public static DiscordSettings of(String token) {
        return new DiscordSettings(token, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "DiscordSettings[token=***, apiUrl=" + apiUrl + ", gatewayUrl=" + gatewayUrl + "]";
    }
}
