package dev.lectern.app;

import dev.lectern.json.CheckReport;
import dev.lectern.json.CheckedFile;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.store.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: says everything that is wrong with lectures, in one run. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads lectures and says what is wrong with them, all in one run; without a PATH also which keys were"
                        + " corrected in class and still differ.",
        footer = "Exit code: 0 when there are no errors (warnings may remain), 1 with errors, 2 when a PATH is wrong.")
final class CheckCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Folders and files to read. Without one: the lectures of every course in the settings.")
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

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings();
        List<CourseSettings> courses = settings.courses();
        HeldKeys held = new HeldKeys(new DataFolder(settings.data()), clock);
        ZoneId zone = courses.get(0).zone();
        List<CheckedFile> files = new ArrayList<>();
        try {
            if (paths.isEmpty()) {
                for (CourseSettings course : courses) {
                    List<CheckedFile> read = CheckedPaths.read(List.of(course.lectures()), course.zone())
                            .files();
                    files.addAll(held.in(course.id(), read));
                }
            } else {
                files.addAll(CheckedPaths.read(paths, zone).files());
            }
        } catch (NoLecturesException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return Main.WRONG_USE;
        }
        print(files, zone);
        return hasErrors(files) ? Main.FOUND_PROBLEMS : Main.FINE;
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
