package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.testing.discord.Sent.Payload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Discord on loopback: enough of its REST API and gateway for a real bot. Tests say what people do and look at what
 * they see; everything the bot sends is checked against Discord's limits, and {@link #close()} fails where one was passed
 * or something unknown was asked for.
 */
public final class DiscordServer implements AutoCloseable {
    public static final String TOKEN = "loopback.bot-token-of-the-test";

    private static final long PATIENCE_MILLIS = 20_000;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;

    private static final int SLASH = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int FORM = 5;

    private final World world = new World();
    private final Faults faults = new Faults();
    private final Clock clock;
    private final Gateway gateway;
    private final Loopback loopback;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private ArrayNode commands = Loopback.JSON.createArrayNode();

    private DiscordServer(Clock clock) {
        this.clock = clock;
        this.gateway = new Gateway(TOKEN, faults, this::changed);
        this.loopback = new Loopback(new Rest(this, world, faults, new Rates(clock)), gateway, faults);
        gateway.greetWith(() -> guarded(() -> world.greeting(gatewayUrl())));
    }

    public static DiscordServer start() {
        return start(Clock.systemUTC());
    }

    /** @param clock for the three seconds, the life of tokens and the rates; ids follow the machine's clock */
    public static DiscordServer start(Clock clock) {
        return new DiscordServer(clock);
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + loopback.port() + "/api/v10/";
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:" + loopback.port() + "/gateway";
    }

    /** A guild the bot is in; before it connects. */
    public synchronized Guild guild(String name) {
        Guild guild = new Guild(Snowflakes.next(), name);
        world.guilds.put(guild.id(), guild);
        return guild;
    }

    /** A text channel; before the bot connects. */
    public synchronized Channel channel(Guild guild, String name) {
        return world.add(new Channel(Snowflakes.next(), name, guild, null));
    }

    /** What everyone may do in a guild, as Discord's permission bits; everything, where nothing is said. */
    public synchronized void everyoneMay(Guild guild, long permissions) {
        world.roles.everyone(guild, permissions);
    }

    /** Gives the bot a role, and tells the role's id. */
    public synchronized long botRole(Guild guild, long permissions) {
        return world.roles.ofBot(guild, permissions);
    }

    /**
     * Settings of a channel for a role or a member.
     *
     * @param id of a role, of the guild for everyone, or of a person
     */
    public synchronized void overwrite(Channel channel, long id, long allow, long deny) {
        world.roles.overwrite(channel, id, world.people.containsKey(id) || id == world.bot.id() ? 1 : 0, allow, deny);
    }

    public synchronized Person person(String name) {
        Person person = new Person(Snowflakes.next(), name, false);
        world.people.put(person.id(), person);
        return person;
    }

    public Person bot() {
        return world.bot;
    }

    /** The conversation between a person and the bot. */
    public synchronized Channel direct(Person person) {
        return world.directMessage(person);
    }

    /** The thread under a message, once the bot has opened it. */
    public Channel awaitThread(StoredMessage message) {
        return await("a thread", () -> Optional.ofNullable(world.channels.get(message.id())));
    }

    /** Nobody wrote in the thread for a while. */
    public synchronized void archive(Channel thread) {
        world.archived.add(thread.id());
    }

    public synchronized boolean isArchived(Channel thread) {
        return world.archived.contains(thread.id());
    }

    public Faults faults() {
        return faults;
    }

    // what people do

    /** Presses the button with this custom id, which must be on the message. */
    public DiscordInteraction press(Person person, StoredMessage message, String customId) {
        boolean there = guarded(() -> message.components().stream()
                .anyMatch(component -> component.path("custom_id").asText().equals(customId)));
        if (!there) {
            throw new AssertionError("there is no " + customId + " on the message");
        }
        return forge(person, message, customId);
    }

    /** Sends the press of a button that need not exist. */
    public DiscordInteraction forge(Person person, StoredMessage message, String customId) {
        ObjectNode data = World.object()
                .put("custom_id", customId)
                .put("component_type", 2)
                .put("id", 1);
        return act(person, message.channel, COMPONENT, data, message);
    }

    /** Chooses in the select menu that offers these values, and lets as many be chosen. */
    public DiscordInteraction select(Person person, StoredMessage message, String... values) {
        JsonNode menu = guarded(() -> message.components().stream()
                .filter(component ->
                        component.path("options").findValuesAsText("value").containsAll(List.of(values)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu offers " + List.of(values))));
        if (values.length < menu.path("min_values").asInt(1)
                || values.length > menu.path("max_values").asInt(1)) {
            throw new AssertionError("the menu does not let " + values.length + " be chosen");
        }
        ObjectNode data = World.object()
                .put("custom_id", menu.path("custom_id").asText())
                .put("component_type", 3)
                .put("id", 1);
        ArrayNode chosen = data.putArray("values");
        List.of(values).forEach(chosen::add);
        return act(person, message.channel, COMPONENT, data, message);
    }

    /**
     * Says a slash command: {@code "quiz"}, or {@code "my name"} for a subcommand.
     *
     * @param options name and value of string options
     */
    public DiscordInteraction slash(Person person, Channel channel, String command, Map<String, String> options) {
        return act(person, channel, SLASH, command(command, options, ""), null);
    }

    /** Types into an option of a slash command. */
    public DiscordInteraction autocomplete(
            Person person, Channel channel, String command, String option, String typed) {
        return act(person, channel, AUTOCOMPLETE, command(command, Map.of(option, typed), option), null);
    }

    /** Sends a form back with one text in it. */
    public DiscordInteraction submit(DiscordInteraction shown, String text) {
        return submit(shown, shown.awaitForm().path("custom_id").asText(), text);
    }

    /** Sends a form back under another id than it was shown with. */
    public DiscordInteraction submit(DiscordInteraction shown, String customId, String text) {
        JsonNode form = shown.awaitForm();
        ObjectNode data = World.object().put("custom_id", customId);
        ArrayNode components = data.putArray("components");
        for (JsonNode label : form.path("components")) {
            ObjectNode filled = components.addObject().put("type", 18).put("id", 1);
            filled.putObject("component")
                    .put("type", 4)
                    .put("id", 2)
                    .put("custom_id", label.path("component").path("custom_id").asText())
                    .put("value", text);
        }
        return act(shown.person, shown.channel, FORM, data, null);
    }

    /** Writes to the bot. */
    public void directMessage(Person person, String text) {
        write(person, direct(person), text, DIRECT_MESSAGES);
    }

    /** Writes in a channel with a mention of the bot. */
    public void mention(Person person, Channel channel, String text) {
        write(person, channel, "<@" + World.id(world.bot.id()) + "> " + text, GUILD_MESSAGES);
    }

    /** Writes in a channel: without the privileged intent the bot sees an empty message. */
    public void chatter(Person person, Channel channel) {
        write(person, channel, "", GUILD_MESSAGES);
    }

    // what goes wrong on the line

    /** Cuts the line without a word. */
    public void cut() {
        gateway.cut();
    }

    /** Asks the bot to reconnect. */
    public void askToReconnect() {
        gateway.sendOp(7, Loopback.JSON.nullNode());
    }

    /** Ends the session for good. */
    public void invalidateSession() {
        gateway.forgetSessions();
        gateway.sendOp(9, Loopback.JSON.getNodeFactory().booleanNode(false));
    }

    /** Sends an event as it is, however wrong. */
    public void garble(String event, JsonNode data) {
        gateway.dispatch(event, data);
    }

    public int sessions() {
        return gateway.identified();
    }

    public int resumes() {
        return gateway.resumed();
    }

    // what the bot sent

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<Sent> sent(Sent.Kind kind) {
        return sent().stream().filter(one -> one.kind() == kind).toList();
    }

    /** When the bot sent something of a kind to a channel, in that order. */
    public synchronized List<Instant> moments(Sent.Kind kind, Channel channel) {
        List<Instant> found = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).kind() == kind && channel.equals(sent.get(i).channel())) {
                found.add(moments.get(i));
            }
        }
        return found;
    }

    /** What everyone in the channel sees, oldest first. */
    public synchronized List<StoredMessage> messages(Channel channel) {
        return world.messages(channel);
    }

    /** The bot's messages in a channel, once there are that many. */
    public List<StoredMessage> awaitMessages(Channel channel, int count) {
        return await(
                count + " messages of the bot",
                () -> Optional.of(world.messages(channel).stream()
                                .filter(message ->
                                        message.json.path("author").path("bot").asBoolean())
                                .toList())
                        .filter(all -> all.size() >= count));
    }

    /** The commands the bot registered. */
    public List<JsonNode> awaitCommands() {
        return await("commands", () -> commands.isEmpty() ? Optional.empty() : Optional.of(list(commands)));
    }

    /** Waits for something that requests or connections of the bot bring about. */
    public <T> T await(String what, Supplier<Optional<T>> wanted) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        synchronized (this) {
            while (true) {
                Optional<T> found = wanted.get();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what + "; " + complaints);
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError("interrupted while waiting for " + what, e);
                }
            }
        }
    }

    /** Limits passed and requests not understood so far; {@link #close()} fails on any. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        loopback.close();
        if (!complaints().isEmpty()) {
            throw new AssertionError(String.join("\n", complaints()));
        }
    }

    // for the parts of the server

    synchronized <T> T guarded(Supplier<T> work) {
        return work.get();
    }

    Clock clock() {
        return clock;
    }

    synchronized JsonNode commandsJson() {
        return commands;
    }

    synchronized void commands(ArrayNode registered) {
        commands = registered;
    }

    synchronized void record(Sent one) {
        sent.add(one);
        moments.add(clock.instant());
        notifyAll();
    }

    synchronized void complain(String what) {
        complaints.add(what);
        notifyAll();
    }

    void check(Runnable limits) {
        try {
            limits.run();
        } catch (AssertionError e) {
            complain(e.getMessage());
        }
    }

    /** A message of the bot's comes back to it. */
    void announce(StoredMessage message) {
        if (gateway.listensTo(message.channel.direct() ? DIRECT_MESSAGES : GUILD_MESSAGES)) {
            gateway.dispatch("MESSAGE_CREATE", message.json.deepCopy());
        }
    }

    void opened(Channel thread) {
        gateway.dispatch("THREAD_CREATE", world.json(thread).put("newly_created", true));
    }

    private synchronized void changed() {
        notifyAll();
    }

    private void write(Person person, Channel channel, String text, int intent) {
        ObjectNode json = guarded(() -> {
            Payload payload = new Payload(World.object().put("content", text), List.of());
            ObjectNode message =
                    world.write(channel, person, false, payload).json.deepCopy();
            if (!channel.direct()) {
                ObjectNode member = world.member(person);
                member.remove("user");
                message.set("member", member);
            }
            if (text.startsWith("<@")) {
                message.putArray("mentions").add(world.json(world.bot));
            }
            return message;
        });
        if (gateway.listensTo(intent)) {
            gateway.dispatch("MESSAGE_CREATE", json);
        }
    }

    private DiscordInteraction act(Person person, Channel channel, int type, ObjectNode data, StoredMessage message) {
        DiscordInteraction interaction = new DiscordInteraction(this, person, channel, type, clock.instant());
        ObjectNode json = guarded(() -> {
            world.interactions.put(interaction.id, interaction);
            return json(interaction, data, message);
        });
        gateway.dispatch("INTERACTION_CREATE", json);
        return interaction;
    }

    private ObjectNode json(DiscordInteraction of, ObjectNode data, StoredMessage message) {
        ObjectNode json = World.object().put("id", World.id(of.id)).put("application_id", World.id(world.bot.id()));
        json.put("type", of.type).put("token", of.token).put("version", 1).put("locale", "en-US");
        json.put("channel_id", World.id(of.channel.id())).put("context", of.channel.direct() ? 1 : 0);
        json.put("app_permissions", "2251799813685247").set("channel", world.json(of.channel));
        json.putArray("entitlements");
        ObjectNode owners = json.putObject("authorizing_integration_owners");
        if (of.channel.direct()) {
            json.set("user", world.json(of.person));
            // The protocol names the bot's other side, which is the person who acts.
            owners.put("1", World.id(of.person.id()));
        } else {
            Guild guild = of.channel.guild();
            json.put("guild_id", World.id(guild.id())).put("guild_locale", "en-US");
            json.putObject("guild")
                    .put("id", World.id(guild.id()))
                    .put("locale", "en-US")
                    .putArray("features");
            json.set("member", world.member(of.person));
            owners.put("0", World.id(guild.id()));
        }
        if (message != null) {
            json.set("message", message.json.deepCopy());
        }
        json.set("data", data);
        return json;
    }

    private ObjectNode command(String words, Map<String, String> options, String focused) {
        String[] parts = words.split(" ");
        ObjectNode data = World.object()
                .put("id", commandId(parts[0]))
                .put("name", parts[0])
                .put("type", 1);
        ArrayNode outer = data.putArray("options");
        ArrayNode inner = parts.length == 1
                ? outer
                : outer.addObject().put("name", parts[1]).put("type", 1).putArray("options");
        options.forEach((name, value) -> {
            ObjectNode option =
                    inner.addObject().put("name", name).put("type", 3).put("value", value);
            if (name.equals(focused)) {
                option.put("focused", true);
            }
        });
        return data;
    }

    private String commandId(String name) {
        return guarded(() -> list(commands).stream()
                .filter(command -> command.path("name").asText().equals(name))
                .map(command -> command.path("id").asText())
                .findFirst()
                .orElse("1"));
    }

    private static List<JsonNode> list(ArrayNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
