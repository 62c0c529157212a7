package dev.lectern.app;

import dev.lectern.command.HelpLine;
import dev.lectern.console.Console;
import dev.lectern.console.Exports;
import dev.lectern.console.Lesson;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.CourseText;
import dev.lectern.store.Claim;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code console}: a class in the terminal. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Opens the classroom in this terminal; reads commands from a pipe as well.")
final class ConsoleCommand implements Callable<Integer> {
    private static final List<HelpLine> OWN_WORDS =
            List.of(new HelpLine("as NAME", "be another student"), new HelpLine("quit", "leave the classroom"));

    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "student",
            description =
                    "Who sits down (default: ${DEFAULT-VALUE}). Scores are kept by it; classmates see a pseudonym.")
    private String student = "student";

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "The course to open (default: the first in the settings).")
    private @Nullable String course;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ConsoleCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // claim, heartbeat and reload are held, not used
    public Integer call() throws Exception {
        if (!Console.isStudent(student)) {
            throw new ParameterException(
                    spec.commandLine(), "--as takes a name of 1 to 64 characters, as in: --as ada");
        }
        Settings settings = options.settings();
        CourseSettings open = settings.course(course);
        Map<CourseSettings, CourseText> courses = Wiring.read(settings);
        DataFolder folder = new DataFolder(settings.data());
        try (Claim claim = folder.claim();
                Heartbeat heartbeat = Heartbeat.of(folder, clock);
                Database database = Database.open(folder, clock)) {
            tellOfErrors(courses);
            Wiring wiring = Wiring.of(courses, database, clock, OWN_WORDS);
            try (Reload reload = wiring.reload()) {
                boolean done = console(wiring, open, folder).run(folder.path().resolve("console-history"));
                return done ? Main.FINE : Main.COULD_NOT;
            }
        }
    }

    private Console console(Wiring wiring, CourseSettings open, DataFolder folder) {
        CourseId id = open.id();
        Lesson lesson = new Lesson(id, open.title(), wiring::atTheTerminal, wiring.commands(), clock);
        return new Console(lesson, new Exports(folder.path().resolve(Exports.FOLDER), wiring::export), student);
    }

    private void tellOfErrors(Map<CourseSettings, CourseText> courses) throws IOException {
        long errors = courses.values().stream()
                .flatMap(text -> text.problems().stream())
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        if (errors > 0) {
            spec.commandLine()
                    .getErr()
                    .println("The lectures have " + errors + (errors == 1 ? " error" : " errors")
                            + "; questions with errors are not asked. The command check says where.");
        }
    }
}
