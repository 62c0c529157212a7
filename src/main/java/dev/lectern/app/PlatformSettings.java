package dev.lectern.app;

import java.net.URI;
import java.util.Optional;

/**
 * How the platforms are reached. The addresses are those of other servers that speak the platforms' protocols, for testing.
 *
 * @param slackCommand what people type on Slack, without the slash
 * @param slackApi with a slash at its end
 * @param discordApi with a slash at its end; there if and only if discordGateway is
 */
record PlatformSettings(
        String slackCommand, Optional<URI> slackApi, Optional<URI> discordApi, Optional<URI> discordGateway) {
    static final PlatformSettings DEFAULT =
            new PlatformSettings("lectern", Optional.empty(), Optional.empty(), Optional.empty());
}
