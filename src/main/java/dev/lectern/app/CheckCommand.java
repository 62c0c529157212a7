package dev.lectern.app;

import dev.lectern.json.CheckReport;
import dev.lectern.json.CheckedFile;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.NoLecturesException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: says everything that is wrong with lectures, in one run. */
@Command(
        name = "check",
        description = "Reads lectures and says what is wrong with them, all in one run.",
        footer = "Exit code: 0 when there are no errors (warnings may remain), 1 with errors, 2 when a PATH is wrong.")
final class CheckCommand implements Callable<Integer> {
    private final Supplier<Course> course;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Folders and files to read. Without one: the folder of the course's lectures.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private Format format = Format.text;

    enum Format {
        text,
        json
    }

    /** What the settings say: asked for only when the command runs. */
    record Course(Path lectures, ZoneId zone) {}

    CheckCommand(Supplier<Course> course, Clock clock) {
        this.course = course;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Course settings = course.get();
        List<Path> wanted = paths.isEmpty() ? List.of(settings.lectures()) : paths;
        CheckedPaths checked;
        try {
            checked = CheckedPaths.read(wanted, settings.zone());
        } catch (NoLecturesException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return CommandLine.ExitCode.USAGE;
        }
        print(checked.files(), settings.zone());
        return hasErrors(checked.files()) ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void print(List<CheckedFile> files, ZoneId zone) {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = clock.instant();
        out.println(format == Format.json ? CheckReport.write(files, now) : new CheckText(zone, now).of(files));
        out.flush();
    }

    private static boolean hasErrors(List<CheckedFile> files) {
        return files.stream()
                .flatMap(file -> file.problems().stream())
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
