package dev.lectern.app.classday;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.app.RunningClass;
import dev.lectern.course.AccountId;
import dev.lectern.testing.slack.Delivered;
import dev.lectern.testing.slack.HttpLine;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackLine;
import dev.lectern.testing.slack.SlackPerson;
import dev.lectern.testing.slack.SlackServer;
import dev.lectern.testing.slack.WebClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A workspace: the real bolt, which Slack reaches over HTTP through the real web server, or over Socket Mode. */
final class SlackStage implements Platform {
    private static final String STUDENT = "U0PLANTED";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final SlackServer server = SlackServer.start(Clock.systemUTC());
    private final Path folder;
    private final RunningClass running;
    private final SlackLine line;

    SlackStage(Path folder, boolean overHttp) throws Exception {
        this.folder = folder;
        Path config = Places.settings(
                folder,
                room -> new Places(team(channel(room)), team("C1" + room), team(teacher(room))),
                "slack:\n  api-url: " + server.apiUrl() + "\n");
        this.running = RunningClass.begin(config, tokens(overHttp));
        this.line = overHttp
                ? new HttpLine(new WebClient(running.slackEvents()), SlackServer.SECRET, Clock.systemUTC())
                : server.socket();
    }

    private static Map<String, String> tokens(boolean overHttp) {
        return overHttp
                ? Map.of("SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN, "SLACK_SIGNING_SECRET", SlackServer.SECRET)
                : Map.of("SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN, "SLACK_APP_TOKEN", SlackServer.APP_TOKEN);
    }

    static String channel(Room room) {
        return "C0" + room;
    }

    private static String teacher(Room room) {
        return "U0TEACHER" + room;
    }

    private static String team(String id) {
        return "slack:" + SlackServer.TEAM + "/" + id;
    }

    @Override
    public Person instructor(Room room) {
        return new Member(teacher(room));
    }

    @Override
    public Person student(int number) {
        return new Member(STUDENT + number);
    }

    @Override
    public int number(AccountId account) {
        String[] parts = account.id().split(STUDENT, 2);
        return parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
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
        return List.of(
                "planted-user-name",
                STUDENT,
                "U0TEACHER",
                channel(Room.HEAPS),
                channel(Room.PROOFS),
                SlackServer.TEAM,
                SlackServer.BOT_TOKEN,
                SlackServer.APP_TOKEN,
                SlackServer.SECRET,
                "trigger-");
    }

    @Override
    public void close() {
        running.close();
        server.close();
    }

    private static <T> T until(Supplier<Optional<T>> found) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(4))
                .until(found::get, Optional::isPresent)
                .orElseThrow();
    }

    /** Slack may say the same twice. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isAnother(JsonNode one, JsonNode other) {
        return one != other;
    }

    private final class Member implements Person {
        private final SlackPerson person;

        private Member(String id) {
            person = server.person(id, line).onTime();
        }

        @Override
        public Seen says(Room room, String words) {
            return note(room, () -> person.types(channel(room), words));
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
            return until(() -> server.workspace().messages(channel(room)).stream()
                    .map(json -> new Message(this, room, json.deepCopy()))
                    .filter(message ->
                            message.text().contains(stem) && message.text().contains(state))
                    .reduce((older, newer) -> newer));
        }

        @Override
        public String export(Room room) {
            int before = server.workspace().files().size();
            says(room, "my export");
            until(() -> Optional.of(server.workspace().files()).filter(files -> files.size() > before));
            return server.workspace().files().values().stream()
                    .map(file -> new String(file, StandardCharsets.UTF_8))
                    .reduce((older, newer) -> newer)
                    .orElseThrow();
        }

        /** Does something and waits for what only this person sees of it. */
        private Message note(Room room, Supplier<Delivered> deed) {
            Optional<JsonNode> before = last();
            Delivered delivered = deed.get();
            // Four classes that start at once may be slow to acknowledge; that it takes 3 s at most is seen elsewhere.
            if (!delivered.acknowledged() && delivered.took().toMillis() < SlackLine.PATIENCE_MILLIS) {
                throw new AssertionError("not acknowledged: " + delivered);
            }
            return until(() -> last().filter(note -> before.isEmpty() || isAnother(note, before.get()))
                    .map(note -> new Message(this, room, note.deepCopy())));
        }

        private Optional<JsonNode> last() {
            return server.workspace().notes(person.id()).stream()
                    .map(note -> note.message())
                    .reduce((older, newer) -> newer);
        }
    }

    private final class Message implements Seen {
        private final Member by;
        private final Room room;
        private final ObjectNode json;

        private Message(Member by, Room room, ObjectNode json) {
            this.by = by;
            this.room = room;
            this.json = json;
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            json.path("blocks").forEach(block -> {
                collect(block, text);
                text.append('\n');
            });
            return text.toString();
        }

        private static void collect(JsonNode node, StringBuilder text) {
            if (node.path("text").isTextual()) {
                text.append(node.path("text").asText());
            }
            node.forEach(child -> collect(child, text));
        }

        private SlackCall shown() {
            return new SlackCall("shown", json);
        }

        @Override
        public Seen presses(String label) {
            return by.note(room, () -> by.person.presses(shown(), channel(room), label));
        }

        @Override
        public Seen picks(String... letters) {
            return by.note(room, () -> by.person.picks(shown(), channel(room), "Send", letters));
        }

        /** A modal, or a message to write into where Slack opens none: too many at a time. */
        @Override
        public Writing opens() {
            Optional<JsonNode> note = by.last();
            JsonNode modal = server.workspace().modal(by.person.id());
            by.person.presses(shown(), channel(room), "Write");
            return until(() -> {
                Optional<Message> message = by.last()
                        .filter(last -> note.isEmpty() || isAnother(last, note.get()))
                        .map(last -> new Message(by, room, last.deepCopy()));
                return message.isPresent()
                        ? message.map(Message::form)
                        : Optional.ofNullable(server.workspace().modal(by.person.id()))
                                .filter(opened -> isAnother(opened, modal))
                                .map(opened -> text -> by.note(room, () -> by.person.submits(text)));
            });
        }

        private Writing form() {
            return text -> by.note(room, () -> by.person.writes(shown(), channel(room), text, "Send"));
        }
    }

    @Override
    public void enforceRates() {
        server.enforceRates();
    }

    @Override
    public List<Instant> edits(Room room) {
        return server.calls("chat.update").stream()
                .filter(call -> call.body().path("channel").asText().equals(channel(room)))
                .map(SlackCall::at)
                .toList();
    }
}
