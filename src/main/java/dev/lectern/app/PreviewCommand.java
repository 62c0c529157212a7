package dev.lectern.app;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Marker;
import dev.lectern.console.ConsolePreview;
import dev.lectern.course.ChannelRef;
import dev.lectern.daily.PostingId;
import dev.lectern.discord.DiscordPreview;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Summary;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.quiz.QuestionId;
import dev.lectern.slack.SlackPreview;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code preview}: what would be sent for a section or a question; needs no token and touches no class. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Prints what would be sent for a section or a question: text for the console, for the platforms a JSON"
                        + " list of messages. Lectures that are not released yet can be seen as well.")
final class PreviewCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "REF",
            description =
                    "A section's path, such as heaps/what-a-heap-promises, or a question's id; check --format json"
                            + " lists both.")
    private String ref = "";

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            defaultValue = "console",
            description = "slack, discord or console (default: console).")
    private Platform platform = Platform.console;

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "The course that REF is in (default: the first in the settings).")
    private @Nullable String course;

    enum Platform {
        slack,
        discord,
        console
    }

    PreviewCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        CourseSettings from = settings.course(course);
        CourseText text = LectureFolder.read(from.lectures(), from.zone());
        Optional<Drawing> drawing = drawing(text);
        if (drawing.isEmpty()) {
            spec.commandLine().getErr().println(NearestRefs.sentence(ref, text));
            return Main.WRONG_USE;
        }
        try (Stage stage = Stage.open(from, text, clock)) {
            Address address = address(from);
            PrintWriter out = spec.commandLine().getOut();
            out.print(print(drawing.get().on(stage, address), stage, address, settings));
            out.flush();
        }
        return Main.FINE;
    }

    private interface Drawing {
        Card on(Stage stage, Address address) throws IOException;
    }

    private Optional<Drawing> drawing(CourseText text) {
        Optional<Drawing> question = Optional.of(ref)
                .filter(typed -> !typed.isBlank())
                .flatMap(typed -> text.questions().find(new QuestionId(typed)))
                .map(found -> (stage, address) -> stage.question(found, address));
        return question.or(() -> summarized(text).map(path -> (stage, address) -> stage.summary(path, address)));
    }

    /** Of the sections those that there is something to say about: the others are not posted. */
    private Optional<SectionPath> summarized(CourseText text) {
        for (Lecture lecture : text.lectures().all()) {
            Optional<SectionPath> found = lecture.sections().stream()
                    .filter(section -> section.path().toString().equals(ref))
                    .filter(section -> !Summary.of(lecture, section).isEmpty())
                    .map(section -> section.path())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The course's first channel on the platform; where there is none yet, one that shows where its name would stand. */
    private Address address(CourseSettings from) {
        return new Address.Channel(from.venue().channels().stream()
                .filter(channel -> channel.platform().equals(platform.name()))
                .findFirst()
                .orElseGet(() -> new ChannelRef(platform.name(), "SPACE", "CHANNEL")));
    }

    private String print(Card card, Stage stage, Address address, Settings settings) {
        return switch (platform) {
            case console -> ConsolePreview.text(card);
            case discord -> list(DiscordPreview.payloads(card, PreviewCommand::marker));
            case slack ->
                list(new SlackPreview(settings.platforms().slackCommand(), stage.words())
                        .payloads(address, card, PreviewCommand::marker));
        };
    }

    private static Marker marker(int part) {
        return new PostingId(part + 1L).marker();
    }

    private static String list(List<String> payloads) {
        List<String> stripped = new ArrayList<>();
        payloads.forEach(payload -> stripped.add(payload.strip()));
        return "[" + String.join(", ", stripped) + "]\n";
    }
}
