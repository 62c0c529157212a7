package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.testing.discord.Sent.Kind;
import dev.lectern.testing.discord.Sent.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Discord's REST v10, as far as a bot for classes needs it. */
final class Rest {
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);
    private static final String ID = "(\\d+)";

    private interface Handler {
        Answer handle(Matcher path, HttpUrl url, Payload payload);
    }

    private final DiscordServer server;
    private final World world;
    private final Faults faults;
    private final Rates rates;
    private final Map<Pattern, Handler> routes = new LinkedHashMap<>();

    Rest(DiscordServer server, World world, Faults faults, Rates rates) {
        this.server = server;
        this.world = world;
        this.faults = faults;
        this.rates = rates;
        self();
        channels();
        threads();
        guilds();
        interactions();
    }

    private void self() {
        on("GET /users/@me", (path, url, payload) -> Answer.ok(world.json(world.bot)));
        on("GET /gateway/bot", (path, url, payload) -> Answer.ok(gateway()));
        on("POST /users/@me/channels", (path, url, payload) -> direct(payload.json()));
        on("GET /applications/" + ID + "/commands", (path, url, payload) -> Answer.ok(server.commandsJson()));
        on("PUT /applications/" + ID + "/commands", (path, url, payload) -> commands(payload));
        on(
                "(?:GET) /(?:oauth2/)?applications/@me",
                (path, url, payload) -> Answer.ok(
                        World.object().put("id", World.id(world.bot.id())).put("name", world.bot.name())));
    }

    private void channels() {
        String channel = " /channels/" + ID;
        on("GET" + channel, (path, url, payload) -> Answer.ok(world.json(world.channels.get(id(path, 1)))));
        on("POST" + channel + "/typing", (path, url, payload) -> Answer.nothing());
        on("POST" + channel + "/messages", (path, url, payload) -> post(channel(path), payload));
        on("GET" + channel + "/messages", (path, url, payload) -> history(channel(path), url));
        on(
                "GET" + channel + "/messages/" + ID,
                (path, url, payload) ->
                        message(path).map(message -> Answer.ok(message.json)).orElse(unknownMessage()));
        on(
                "PATCH" + channel + "/messages/" + ID,
                (path, url, payload) -> message(path)
                        .map(message -> edit(message, payload, Kind.EDIT, null))
                        .orElse(unknownMessage()));
        on(
                "DELETE" + channel + "/messages/" + ID,
                (path, url, payload) -> message(path)
                        .map(message -> delete(message, Kind.DELETE, null))
                        .orElse(unknownMessage()));
    }

    private void threads() {
        on(
                "POST /channels/" + ID + "/messages/" + ID + "/threads",
                (path, url, payload) -> message(path)
                        .map(message -> open(message, payload.json()))
                        .orElse(unknownMessage()));
        on("PATCH /channels/" + ID, (path, url, payload) -> archive(channel(path), payload.json()));
    }

    private void guilds() {
        on(
                "GET /guilds/" + ID,
                (path, url, payload) -> guild(path)
                        .map(guild -> Answer.ok(world.json(guild)))
                        .orElse(Answer.error(404, 10004, "Unknown Guild")));
        on(
                "GET /guilds/" + ID + "/members/" + ID,
                (path, url, payload) -> guild(path)
                        .filter(guild -> id(path, 2) == world.bot.id())
                        .map(guild -> Answer.ok(world.member(world.bot, guild)))
                        .orElse(Answer.error(404, 10007, "Unknown Member")));
    }

    private Optional<Guild> guild(Matcher path) {
        return Optional.ofNullable(world.guilds.get(id(path, 1)));
    }

    /** A thread has the number of the message that it is opened under. */
    private Answer open(StoredMessage message, JsonNode json) {
        if (world.channels.containsKey(message.id())) {
            return Answer.error(400, 160004, "A thread has already been created for this message");
        }
        if (message.channel.direct() || message.channel.isThread()) {
            return Answer.error(400, 50024, "Cannot execute action on this channel type");
        }
        server.check(() -> DiscordLimits.thread(json));
        Channel thread = world.add(
                new Channel(message.id(), json.path("name").asText(), message.channel.guild(), null, message.channel));
        server.record(new Sent(Kind.THREAD, thread, null, message.id(), new Payload(json, List.of())));
        server.opened(thread);
        return Answer.ok(world.json(thread));
    }

    private Answer archive(Channel thread, JsonNode json) {
        if (!thread.isThread() || !json.has("archived")) {
            return Answer.error(403, 50013, "Missing Permissions");
        }
        if (json.path("archived").asBoolean()) {
            world.archived.add(thread.id());
        } else {
            world.archived.remove(thread.id());
        }
        return Answer.ok(world.json(thread));
    }

    private void interactions() {
        on("POST /interactions/" + ID + "/([^/]+)/callback", (path, url, payload) -> callback(id(path, 1), payload));
        String webhook = " /webhooks/" + ID + "/([^/]+)";
        on(
                "POST" + webhook,
                (path, url, payload) ->
                        hook(path).map(of -> followUp(of, payload)).orElse(unknownHook()));
        for (String method : List.of("GET", "PATCH", "DELETE")) {
            on(
                    method + webhook + "/messages/(@original|\\d+)",
                    (path, url, payload) -> hook(path)
                            .map(of -> hookMessage(method, of, path.group(3), payload))
                            .orElse(unknownHook()));
        }
    }

    private void on(String request, Handler handler) {
        routes.put(Pattern.compile(request), handler);
    }

    Answer answer(String request, HttpUrl url, Headers headers, Payload payload) {
        return server.guarded(() -> {
            if (!("Bot " + DiscordServer.TOKEN).equals(headers.get("Authorization"))) {
                return Answer.error(401, 0, "401: Unauthorized");
            }
            boolean exempt = request.contains("/interactions/") || request.contains("/webhooks/");
            Optional<Answer> refused = faults.rates() && !exempt ? rates.global() : Optional.empty();
            return refused.orElseGet(() -> route(request, url, payload));
        });
    }

    private Answer route(String request, HttpUrl url, Payload payload) {
        for (Map.Entry<Pattern, Handler> route : routes.entrySet()) {
            Matcher path = route.getKey().matcher(request);
            if (path.matches()) {
                String bucket = request.replaceFirst("/messages/\\d+", "/messages/id");
                boolean counted = faults.rates() && bucket.matches("(POST|PATCH) /channels/\\d+/messages.*");
                Optional<Answer> refused = counted ? rates.bucket(bucket) : Optional.empty();
                Optional<Answer> unreachable = unreachable(request);
                return refused.or(() -> unreachable)
                        .orElseGet(() -> route.getValue()
                                .handle(path, url, payload)
                                .with(counted ? rates.headers(bucket) : Map.of()));
            }
        }
        server.complain("the bot asked for something this server does not know: " + request);
        return Answer.error(404, 0, "404: Not Found");
    }

    private Optional<Answer> unreachable(String request) {
        Matcher path = Pattern.compile("(\\S+) /channels/" + ID + ".*").matcher(request);
        if (!path.matches()) {
            return Optional.empty();
        }
        Channel channel = world.channels.get(id(path, 2));
        if (channel == null || faults.unknownChannels.contains(channel.id())) {
            return Optional.of(Answer.error(404, 10003, "Unknown Channel"));
        }
        if (faults.forbiddenChannels.contains(channel.id())) {
            return Optional.of(Answer.error(403, 50013, "Missing Permissions"));
        }
        if (channel.direct()
                && faults.closedDirectMessages.contains(channel.recipient().id())) {
            return Optional.of(Answer.error(403, 50007, "Cannot send messages to this user"));
        }
        boolean changes = request.matches("(PATCH|DELETE) /channels/\\d+/messages/\\d+");
        if (changes && world.archived.contains(channel.id())) {
            return Optional.of(Answer.error(400, 50083, "Thread is archived"));
        }
        return Optional.empty();
    }

    private ObjectNode gateway() {
        ObjectNode gateway = World.object().put("url", server.gatewayUrl()).put("shards", 1);
        gateway.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 999)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return gateway;
    }

    private Answer direct(JsonNode json) {
        Person person = world.people.get(
                Long.parseUnsignedLong(json.path("recipient_id").asText()));
        return person == null
                ? Answer.error(400, 50033, "Invalid Recipient(s)")
                : Answer.ok(world.json(world.directMessage(person)));
    }

    private Answer commands(Payload payload) {
        server.check(() -> DiscordLimits.commands(payload.json()));
        ArrayNode registered = Loopback.JSON.createArrayNode();
        for (JsonNode command : payload.json()) {
            ObjectNode full = command.deepCopy();
            full.put("id", World.id(Snowflakes.next())).put("application_id", World.id(world.bot.id()));
            registered.add(full.put("version", World.id(Snowflakes.next())));
        }
        server.commands(registered);
        server.record(new Sent(Kind.COMMANDS, null, null, 0, payload));
        return Answer.ok(registered);
    }

    private Answer post(Channel channel, Payload payload) {
        server.check(() -> DiscordLimits.message(payload.json()));
        String nonce = payload.json().path("nonce").asText();
        if (payload.json().path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
            Optional<StoredMessage> same = world.messages(channel).stream()
                    .filter(message -> message.json.path("nonce").asText().equals(nonce))
                    .findFirst();
            if (same.isPresent()) {
                return Answer.ok(same.get().json);
            }
        }
        world.archived.remove(channel.id());
        StoredMessage message = world.write(channel, world.bot, false, payload);
        server.record(new Sent(Kind.MESSAGE, channel, null, message.id(), payload));
        server.announce(message);
        return Answer.ok(message.json);
    }

    private Answer history(Channel channel, HttpUrl url) {
        List<StoredMessage> newestFirst = new ArrayList<>(world.messages(channel));
        Collections.reverse(newestFirst);
        long before = number(url, "before", Long.MAX_VALUE);
        long after = number(url, "after", 0);
        List<StoredMessage> between = newestFirst.stream()
                .filter(message -> message.id() < before && message.id() > after)
                .toList();
        long wanted = number(url, "limit", 50);
        if (wanted < 1 || wanted > 100) {
            return Answer.error(400, 50035, "Invalid Form Body");
        }
        int limit = (int) Math.min(wanted, between.size());
        int from = after > 0 ? between.size() - limit : 0;
        ArrayNode page = Loopback.JSON.createArrayNode();
        between.subList(from, from + limit).forEach(message -> page.add(message.json));
        return Answer.ok(page);
    }

    private Answer edit(StoredMessage message, Payload payload, Kind kind, DiscordInteraction of) {
        server.check(() -> DiscordLimits.message(payload.json()));
        world.change(message, payload);
        message.json.put("edited_timestamp", "2026-01-01T00:00:00Z");
        server.record(new Sent(kind, message.channel, of, message.id(), payload));
        return Answer.ok(message.json);
    }

    private Answer delete(StoredMessage message, Kind kind, DiscordInteraction of) {
        world.messages.remove(message.id());
        Payload none = new Payload(World.object(), List.of());
        server.record(new Sent(kind, message.channel, of, message.id(), none));
        return Answer.nothing();
    }

    private Answer callback(long id, Payload payload) {
        DiscordInteraction of = world.interactions.get(id);
        if (of == null || server.clock().instant().isAfter(of.shownAt.plus(faults.acknowledgeWithin()))) {
            return Answer.error(404, 10062, "Unknown interaction");
        }
        if (of.callback != null) {
            return Answer.error(400, 40060, "Interaction has already been acknowledged.");
        }
        DiscordInteraction.Callback callback =
                DiscordInteraction.Callback.of(payload.json().path("type").asInt());
        JsonNode data = payload.json().path("data");
        server.check(() -> DiscordLimits.callback(of.type, callback, data));
        of.callback = callback;
        of.first = data;
        of.ephemeral = (data.path("flags").asInt() & 64) != 0;
        if (callback == DiscordInteraction.Callback.MESSAGE
                || callback == DiscordInteraction.Callback.DEFERRED_MESSAGE) {
            of.waiting = callback == DiscordInteraction.Callback.DEFERRED_MESSAGE;
            of.original = world.write(of.channel, world.bot, of.ephemeral, new Payload(data, payload.files()));
        }
        server.record(new Sent(Kind.CALLBACK, of.channel, of, of.original == null ? 0 : of.original.id(), payload));
        return Answer.nothing();
    }

    private Answer followUp(DiscordInteraction of, Payload payload) {
        server.check(() -> DiscordLimits.message(payload.json()));
        boolean ephemeral = (payload.json().path("flags").asInt() & 64) != 0;
        StoredMessage message = world.write(of.channel, world.bot, ephemeral, payload);
        of.followUps.add(message);
        server.record(new Sent(Kind.FOLLOW_UP, of.channel, of, message.id(), payload));
        return Answer.ok(message.json);
    }

    private Answer hookMessage(String method, DiscordInteraction of, String which, Payload payload) {
        StoredMessage message =
                which.equals("@original") ? of.original : world.messages.get(Long.parseUnsignedLong(which));
        if (message == null) {
            return unknownMessage();
        }
        return switch (method) {
            case "GET" -> Answer.ok(message.json);
            case "DELETE" -> delete(message, Kind.FOLLOW_UP_DELETE, of);
            default -> {
                of.waiting = of.waiting && message != of.original;
                yield edit(message, payload, Kind.FOLLOW_UP_EDIT, of);
            }
        };
    }

    private Optional<DiscordInteraction> hook(Matcher path) {
        return world.interaction(path.group(2))
                .filter(of -> of.callback != null)
                .filter(of -> !server.clock().instant().isAfter(of.shownAt.plus(TOKEN_LIVES)));
    }

    private Channel channel(Matcher path) {
        return world.channels.get(id(path, 1));
    }

    private Optional<StoredMessage> message(Matcher path) {
        return Optional.ofNullable(world.messages.get(id(path, 2)))
                .filter(message -> message.channel.equals(channel(path)) && !message.ephemeral);
    }

    private static Answer unknownMessage() {
        return Answer.error(404, 10008, "Unknown Message");
    }

    private static Answer unknownHook() {
        return Answer.error(401, 50027, "Invalid Webhook Token");
    }

    private static long id(Matcher path, int group) {
        return Long.parseUnsignedLong(path.group(group));
    }

    private static long number(HttpUrl url, String name, long otherwise) {
        String value = url.queryParameter(name);
        return value == null ? otherwise : Long.parseUnsignedLong(value);
    }
}
