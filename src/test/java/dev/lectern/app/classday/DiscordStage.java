package dev.lectern.app.classday;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.app.RunningClass;
import dev.lectern.course.AccountId;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordInteraction;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Guild;
import dev.lectern.testing.discord.Sent;
import dev.lectern.testing.discord.StoredMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A server on Discord with the real JDA. */
final class DiscordStage implements Platform {
    private static final int BUTTON = 2;

    final DiscordServer server = DiscordServer.start();
    private final Guild guild = server.guild("School");
    private final Map<Room, Channel> channels = new EnumMap<>(Room.class);
    private final Map<Room, dev.lectern.testing.discord.Person> teachers = new EnumMap<>(Room.class);
    private final Map<Integer, dev.lectern.testing.discord.Person> students = new ConcurrentHashMap<>();
    private final Path folder;
    private final RunningClass running;

    DiscordStage(Path folder) throws Exception {
        this.folder = folder;
        for (Room room : Room.values()) {
            channels.put(room, server.channel(guild, room.course));
            teachers.put(room, server.person("Planted-Teacher"));
        }
        Path config = Places.settings(
                folder,
                room -> new Places(
                        "discord:" + guild.id() + "/" + channel(room).id(),
                        "discord:" + guild.id() + "/"
                                + server.channel(guild, "staff").id(),
                        "discord:" + guild.id() + "/" + teachers.get(room).id()),
                "discord:\n  api-url: " + server.apiUrl() + "\n  gateway-url: " + server.gatewayUrl() + "\n");
        this.running = RunningClass.begin(config, Map.of("DISCORD_TOKEN", DiscordServer.TOKEN));
    }

    Channel channel(Room room) {
        return channels.get(room);
    }

    @Override
    public Person instructor(Room room) {
        return new Member(teachers.get(room));
    }

    @Override
    public Person student(int number) {
        return new Member(students.computeIfAbsent(number, one -> server.person("Planted-Name-" + one)));
    }

    @Override
    public int number(AccountId account) {
        return students.entrySet().stream()
                .filter(entry -> account.id()
                        .endsWith(Long.toUnsignedString(entry.getValue().id())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    @Override
    public int atOnce() {
        return 8;
    }

    @Override
    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of("Planted-", DiscordServer.TOKEN, "interaction-token"));
        channels.values().forEach(channel -> secrets.add(Long.toString(channel.id())));
        students.values().forEach(person -> secrets.add(Long.toString(person.id())));
        teachers.values().forEach(person -> secrets.add(Long.toString(person.id())));
        return secrets;
    }

    @Override
    public void enforceRates() {
        server.faults().realRates(true);
    }

    @Override
    public List<Instant> edits(Room room) {
        return server.moments(Sent.Kind.EDIT, channel(room));
    }

    @Override
    public void close() {
        running.close();
        server.close();
    }

    private final class Member implements Person {
        private final dev.lectern.testing.discord.Person person;

        private Member(dev.lectern.testing.discord.Person person) {
            this.person = person;
        }

        @Override
        public Seen says(Room room, String words) {
            return seen(slash(room, words));
        }

        private DiscordInteraction slash(Room room, String words) {
            String[] parts = words.split(" ", 2);
            String command = parts[0];
            String rest = parts.length == 1 ? "" : parts[1];
            if (command.equals("my")) {
                String[] more = rest.split(" ", 2);
                command += " " + (rest.isEmpty() ? "overview" : more[0]);
                rest = more.length == 1 ? "" : more[1];
            }
            return server.slash(person, channel(room), command, rest.isEmpty() ? Map.of() : Map.of("what", rest));
        }

        @Override
        public Seen reads(Room room, String stem) {
            return post(room, stem, "open until");
        }

        @Override
        public Seen myAnswer(Room room, String stem) {
            return post(room, stem, "Closed").presses("My answer");
        }

        private Message post(Room room, String stem, String state) {
            return server.await(
                    "a post with " + stem + ", " + state,
                    () -> server.messages(channel(room)).stream()
                            .filter(message -> message.text().contains(stem)
                                    && message.text().contains(state))
                            .map(message -> new Message(this, message))
                            .reduce((older, newer) -> newer));
        }

        @Override
        public String export(Room room) {
            return server.await(
                    "an export",
                    () -> slash(room, "my export").awaitAnswer().stream()
                            .flatMap(message -> message.files().stream())
                            .map(file -> file.content().utf8())
                            .findFirst());
        }

        private Message seen(DiscordInteraction deed) {
            List<StoredMessage> answer = deed.awaitAnswer();
            if (!deed.isEphemeral()) {
                throw new AssertionError("everybody sees " + answer.get(0).text());
            }
            return new Message(this, answer.get(0));
        }
    }

    private final class Message implements Seen {
        private final Member by;
        private final StoredMessage message;
        private final String text;
        private final Map<String, String> buttons = new LinkedHashMap<>();

        private Message(Member by, StoredMessage message) {
            this.by = by;
            this.message = message;
            this.text = message.text().replace("**", "");
            message.components().stream()
                    .filter(component -> component.path("type").asInt() == BUTTON)
                    .forEach(button -> buttons.put(
                            button.path("label").asText(),
                            button.path("custom_id").asText()));
        }

        @Override
        public String text() {
            return text;
        }

        /** What was there when the person looked can be pressed, whatever the message has become. */
        @Override
        public Seen presses(String label) {
            Optional<JsonNode> option = message.components().stream()
                    .flatMap(component -> list(component.path("options")).stream())
                    .filter(one -> one.path("label").asText().equals(label))
                    .findFirst();
            return by.seen(
                    option.isPresent()
                            ? server.select(
                                    by.person,
                                    message,
                                    option.get().path("value").asText())
                            : server.forge(by.person, message, id(label)));
        }

        private String id(String label) {
            return Optional.ofNullable(buttons.get(label))
                    .orElseThrow(() -> new AssertionError("no button " + label + " under\n" + text));
        }

        private static List<JsonNode> list(JsonNode nodes) {
            List<JsonNode> all = new ArrayList<>();
            nodes.forEach(all::add);
            return all;
        }

        @Override
        public Seen picks(String... letters) {
            return by.seen(server.select(by.person, message, letters));
        }

        @Override
        public Writing opens() {
            String form = buttons.values().stream()
                    .filter(id -> id.matches("f\\d.*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to write into under\n" + text));
            DiscordInteraction shown = server.forge(by.person, message, form);
            shown.awaitForm();
            return words -> by.seen(server.submit(shown, words));
        }
    }
}
