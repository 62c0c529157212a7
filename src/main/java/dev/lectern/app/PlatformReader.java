package dev.lectern.app;

import java.net.URI;
import java.util.Optional;

/** Reads the blocks {@code slack} and {@code discord} of the settings. */
final class PlatformReader {
    private PlatformReader() {}

    static PlatformSettings read(ConfigMap map) {
        Optional<ConfigMap> slack = map.block("slack");
        Optional<ConfigMap> discord = map.block("discord");
        PlatformSettings settings = new PlatformSettings(
                slack.map(PlatformReader::command).orElse(PlatformSettings.DEFAULT.slackCommand()),
                slack.flatMap(block -> address(block, "api-url", "http")),
                discord.flatMap(block -> address(block, "api-url", "http")),
                discord.flatMap(block -> address(block, "gateway-url", "ws")));
        discord.ifPresent(PlatformReader::bothOrNeither);
        slack.ifPresent(ConfigMap::refuseOthers);
        discord.ifPresent(ConfigMap::refuseOthers);
        return settings;
    }

    private static String command(ConfigMap slack) {
        return slack.value(
                "command",
                PlatformSettings.DEFAULT.slackCommand(),
                "a slash command without its slash, 1 to 32 lower-case letters, digits, - and _",
                typed -> {
                    if (!typed.matches("[a-z0-9_-]{1,32}")) {
                        throw new IllegalArgumentException(typed);
                    }
                    return typed;
                });
    }

    /** Half of the traffic, and the token with it, would go to the real Discord. */
    private static void bothOrNeither(ConfigMap discord) {
        if (discord.has("api-url") != discord.has("gateway-url")) {
            discord.problemAt(
                    discord.has("api-url") ? "api-url" : "gateway-url",
                    "\"api-url\" and \"gateway-url\" go together: set both, or neither for the real Discord");
        }
    }

    private static Optional<URI> address(ConfigMap map, String key, String scheme) {
        String meant = "an address that begins with " + scheme + ":// or " + scheme + "s://";
        return map.value(key, Optional.empty(), meant, typed -> Optional.of(address(typed, scheme)));
    }

    private static URI address(String typed, String scheme) {
        URI address = URI.create(typed);
        boolean meant = scheme.equals(address.getScheme()) || (scheme + "s").equals(address.getScheme());
        if (!meant || address.getHost() == null) {
            throw new IllegalArgumentException(typed);
        }
        return scheme.equals("http") && !typed.endsWith("/") ? URI.create(typed + "/") : address;
    }
}
