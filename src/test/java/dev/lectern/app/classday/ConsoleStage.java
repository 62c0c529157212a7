package dev.lectern.app.classday;

import static org.awaitility.Awaitility.await;

import dev.lectern.course.AccountId;
import dev.lectern.testing.Lectern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody at one terminal: a console in a process of its own, which reads what they type. */
final class ConsoleStage implements Stage {
    private static final Pattern FILE = Pattern.compile("(/[^\\s`]*exports/[^\\s`]+\\.json)");
    private static final String STUDENT = "planted-name-";
    private static final String HERE = "> /as\n";

    private final Path folder;
    private final Path config;
    private Lectern.Started started;
    private Room open;
    private String seat = "";

    ConsoleStage(Path folder) throws IOException {
        this.folder = folder;
        // The channels are not connected: who sits at the terminal asks for what is posted.
        this.config = Places.settings(
                folder,
                room -> new Places("slack:T0TEAM/C0" + room, "slack:T0TEAM/C1" + room, "console:" + teacher(room)),
                "");
    }

    private static String teacher(Room room) {
        return "teacher-of-" + room.course;
    }

    @Override
    public Person instructor(Room room) {
        return new Sitting(teacher(room));
    }

    @Override
    public Person student(int number) {
        return new Sitting(STUDENT + number);
    }

    @Override
    public int number(AccountId account) {
        return account.id().startsWith(STUDENT) ? Integer.parseInt(account.id().substring(STUDENT.length())) : 0;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public List<String> secrets() {
        return List.of("planted-name", "teacher-of");
    }

    /** What the terminal says to a line. */
    private synchronized String types(String name, Room room, String line) {
        enter(room);
        if (!seat.equals(name)) {
            exchange("/as " + name);
            seat = name;
        }
        return exchange(line);
    }

    private void enter(Room room) {
        if (room == open) {
            return;
        }
        try {
            leave();
            started = new Lectern(folder)
                    .start(
                            Map.of("LECTERN_LOG", "TRACE"),
                            "console",
                            "--config",
                            config.toString(),
                            "--course",
                            room.course);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        open = room;
        seat = "";
    }

    /** Asks who sits there behind each line: what comes before that is the answer. */
    private String exchange(String line) {
        try {
            int before = said().length();
            started.process().getOutputStream().write((line + "\n/as\n").getBytes(StandardCharsets.UTF_8));
            started.process().getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> said().substring(before).contains(HERE)
                            && said().substring(before).split(HERE, 2)[1].contains("and a name.\n\n"));
            String answer = said().substring(before).split(HERE, 2)[0];
            return answer.substring(answer.indexOf("\n\n") + 2).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() throws IOException {
        return Files.readString(started.out());
    }

    private void leave() throws IOException, InterruptedException {
        if (started != null) {
            started.process().getOutputStream().close();
            Lectern.Run run = started.end();
            if (run.exit() != 0) {
                throw new AssertionError("the console failed: " + run.err());
            }
            System.err.print(run.err()); // among the rest of the log
        }
    }

    @Override
    public void close() throws Exception {
        try {
            leave();
        } finally {
            if (started != null) {
                started.close();
            }
        }
    }

    private final class Sitting implements Person {
        private final String name;

        private Sitting(String name) {
            this.name = name;
        }

        @Override
        public Seen says(Room room, String words) {
            return new Card(name, room, types(name, room, "/" + words));
        }

        @Override
        public Seen reads(Room room, String stem) {
            return says(room, "quiz today");
        }

        @Override
        public Seen myAnswer(Room room, String stem) {
            return says(room, "quiz last");
        }

        @Override
        public String export(Room room) {
            String said = says(room, "my export").text().replaceAll("\\n\\s*", "");
            Matcher file = FILE.matcher(said);
            if (!file.find()) {
                throw new AssertionError(said);
            }
            try {
                return Files.readString(Path.of(file.group(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Card implements Seen {
        private final String name;
        private final Room room;
        private final String text;

        private Card(String name, Room room, String text) {
            this.name = name;
            this.room = room;
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public Seen presses(String label) {
            return new Card(name, room, types(name, room, label));
        }

        @Override
        public Seen picks(String... letters) {
            return presses(String.join(" ", letters));
        }

        @Override
        public Writing opens() {
            return this::presses;
        }
    }
}
