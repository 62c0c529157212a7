package dev.lectern.app;

import dev.lectern.course.StoreException;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: looks an installation over; works beside a running class. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks over settings, lectures, data folder and tokens, and says what to do about what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private static final long ENOUGH_SPACE = 200L << 20;
    private static final long MEBIBYTE = 1L << 20;

    private final Clock clock;
    private final Map<String, String> environment;
    private final Findings findings = new Findings();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(
            names = "--alive",
            description = "Only ask whether a class is running on the data folder: exit code 0 if so, 1 if not.")
    private boolean alive;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param environment where the tokens are */
    DoctorCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        if (alive) {
            return lookForLife();
        }
        try {
            Settings settings = options.settings();
            findings.fine("settings: " + count(settings.courses().size(), "course"));
            settings.courses().forEach(this::lectures);
            settings.courses().forEach(new StaffCheck(findings)::look);
            dataFolder(new DataFolder(settings.data()));
            new TokenCheck(settings, findings).look(environment);
        } catch (SettingsException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        findings.lines().forEach(out::println);
        return findings.allWell() ? Main.FINE : Main.FOUND_PROBLEMS;
    }

    private int lookForLife() {
        DataFolder folder = new DataFolder(options.settings().data());
        boolean beating = isBeating(folder.lastBeat());
        spec.commandLine().getOut().println(beating ? "alive" : "no class is running on " + folder.path());
        return beating ? Main.FINE : Main.FOUND_PROBLEMS;
    }

    private boolean isBeating(Optional<Instant> last) {
        return last.filter(beat -> beat.isAfter(clock.instant().minus(Heartbeat.STALE)))
                .isPresent();
    }

    private void lectures(CourseSettings course) {
        String name = "course " + course.id() + ": ";
        try {
            CourseText text = LectureFolder.read(course.lectures(), course.zone());
            long errors = text.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .count();
            String found = name + count(text.lectures().all().size(), "lecture") + ", "
                    + count(text.questions().all().size(), "question") + ", days begin at midnight in " + course.zone();
            if (errors == 0) {
                findings.fine(found);
            } else {
                findings.problem(
                        found + "; " + count(Math.toIntExact(errors), "error") + ". Run: check " + course.lectures());
            }
        } catch (NoLecturesException e) {
            findings.problem(name + e.getMessage());
        }
    }

    private void dataFolder(DataFolder folder) {
        if (!folder.holdsClass()) {
            findings.note("data folder " + folder.path() + ": nothing is kept there yet; the first start makes it");
            return;
        }
        try (Database database = Database.open(folder, clock)) {
            List<String> damage = database.damage();
            if (damage.isEmpty()) {
                findings.fine("data folder " + folder.path() + ": can be read and written, and the database is sound");
            } else {
                findings.problem("the database in " + folder.path() + " is damaged (" + damage.get(0)
                        + "). Stop Lectern, keep a copy of the folder, and put a backup in its place.");
            }
            space(folder.path());
        } catch (StoreException e) {
            findings.problem(String.valueOf(e.getMessage()));
        }
        findings.note(folder.lastBeat()
                .filter(beat -> isBeating(Optional.of(beat)))
                .map(beat -> "a class is running; it last showed life "
                        + count(
                                Math.toIntExact(
                                        Duration.between(beat, clock.instant()).toSeconds()),
                                "second") + " ago")
                .orElse("no class is running on the data folder"));
    }

    private void space(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < ENOUGH_SPACE) {
                findings.problem(
                        "only " + free / MEBIBYTE + " MiB are free where the data folder is. Make room: once the disk"
                                + " is full, no answer can be saved.");
            } else {
                findings.fine(free / MEBIBYTE + " MiB are free where the data folder is");
            }
        } catch (IOException e) {
            findings.note("how much space is free cannot be told here");
        }
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
