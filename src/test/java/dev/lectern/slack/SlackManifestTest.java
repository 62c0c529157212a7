package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SlackManifestTest {
    /** What Slack keeps for itself; a manifest that names one of these is refused. */
    private static final Set<String> RESERVED = Set.of(
            "/archive",
            "/active",
            "/apps",
            "/away",
            "/call",
            "/collapse",
            "/dm",
            "/dnd",
            "/expand",
            "/feed",
            "/feedback",
            "/help",
            "/invite",
            "/invite_people",
            "/join",
            "/kick",
            "/leave",
            "/me",
            "/msg",
            "/mute",
            "/open",
            "/part",
            "/people",
            "/prefs",
            "/remind",
            "/remove",
            "/rename",
            "/search",
            "/shortcuts",
            "/shrug",
            "/star",
            "/status",
            "/topic",
            "/unarchive",
            "/unmute",
            "/who");

    /** The scope that each method needs, from Slack's reference; none for those that need no scope. */
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("authTest", Set.of()),
            Map.entry("chatDelete", Set.of("chat:write")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("conversationsHistory", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("conversationsReplies", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("filesUploadV2", Set.of("files:write")),
            Map.entry("usergroupsUsersList", Set.of("usergroups:read")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPublish", Set.of()));

    private static final Map<String, String> EVENTS = Map.of(
            "AppHomeOpenedEvent", "app_home_opened",
            "AppMentionEvent", "app_mention",
            "MessageEvent", "message.im");

    private static final Map<String, Set<String>> EVENT_SCOPES = Map.of(
            "AppHomeOpenedEvent", Set.of(),
            "AppMentionEvent", Set.of("app_mentions:read"),
            "MessageEvent", Set.of("im:history"));

    private final JsonNode manifest = read();

    @Test
    void theScopesAreThoseOfTheMethodsAndEventsThatWeUseAndNoOther() throws IOException {
        Set<String> methods = found("\\(\\) -> methods\\.([a-zA-Z0-9]+)\\(");

        Set<String> scopes = new TreeSet<>(Set.of("commands"));
        methods.forEach(method -> scopes.addAll(SCOPES.get(method)));
        found("app\\.event\\(([A-Za-z]+)\\.class").forEach(event -> scopes.addAll(EVENT_SCOPES.get(event)));
        assertThat(SCOPES.keySet()).isEqualTo(methods);
        assertThat(texts(manifest.at("/oauth_config/scopes/bot"))).containsExactlyElementsOf(scopes);
    }

    @Test
    void theDoctorLooksForTheScopesOfTheManifest() {
        Set<String> given = Set.copyOf(texts(manifest.at("/oauth_config/scopes/bot")));

        assertThat(Scopes.missing(given, true)).isEmpty();
        assertThat(Scopes.missing(Set.of(), true)).containsExactlyInAnyOrderElementsOf(given);
        assertThat(Scopes.missing(Set.of("chat:write"), false)).doesNotContain("usergroups:read", "chat:write");
    }

    @Test
    void everyEventThatWeHandleIsSubscribedAndNoOther() throws IOException {
        Set<String> events = found("app\\.event\\(([A-Za-z]+)\\.class");

        assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(EVENTS::get).toList());
    }

    @Test
    void studentsCanWriteToTheAppAndSeeItsHome() {
        JsonNode home = manifest.at("/features/app_home");

        assertThat(home.path("home_tab_enabled").asBoolean()).isTrue();
        assertThat(home.path("messages_tab_enabled").asBoolean()).isTrue();
        assertThat(home.path("messages_tab_read_only_enabled").asBoolean(true)).isFalse();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    }

    @Test
    void noSlashCommandIsOneOfSlacksOwn() {
        List<String> commands = manifest.at("/features/slash_commands").findValuesAsText("command");

        assertThat(commands).containsExactly("/lectern").noneMatch(RESERVED::contains);
    }

    @Test
    void whatSlackShowsFitsItsLimits() {
        assertThat(manifest.at("/display_information/name").asText()).hasSizeLessThanOrEqualTo(35);
        assertThat(manifest.at("/display_information/description").asText()).hasSizeLessThanOrEqualTo(140);
        assertThat(manifest.at("/features/slash_commands/0/description").asText())
                .hasSizeLessThanOrEqualTo(2_000);
        assertThat(manifest.at("/features/slash_commands/0/usage_hint").asText())
                .hasSizeLessThanOrEqualTo(1_000)
                .contains("my link", "teach");
    }

    private static Set<String> found(String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/lectern/slack"))) {
            for (Path file : files.toList()) {
                Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    private static JsonNode read() {
        try {
            Object manifest = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("config/slack-manifest.yml")));
            return new ObjectMapper().valueToTree(manifest);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
