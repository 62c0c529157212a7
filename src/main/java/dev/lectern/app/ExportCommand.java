package dev.lectern.app;

import dev.lectern.command.Gradebooks;
import dev.lectern.console.OwnerOnly;
import dev.lectern.course.Member;
import dev.lectern.json.GradebookJson;
import dev.lectern.json.PersonalRecordJson;
import dev.lectern.score.Gradebook;
import dev.lectern.score.GradebookCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: the gradebook of a course, or everything held about one student. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints the gradebook of a course, or everything that is kept about one student. Works beside a"
                + " running class.")
final class ExportCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "The course whose gradebook it is (default: the first in the settings).")
    private @Nullable String course;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json (default: csv). One student's data are always JSON.")
    private Format format = Format.csv;

    @Option(
            names = "--student",
            paramLabel = "STUDENT",
            description = "Everything about this student in place of the gradebook: the name on the leaderboard, or an"
                    + " account such as slack:T0123ABCD/U0123ABCD.")
    private @Nullable String student;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file that only you can read, in place of standard output.")
    private @Nullable Path out;

    enum Format {
        csv,
        json
    }

    ExportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = options.settings();
        CourseSettings from = settings.course(course);
        try (ClassRecords kept = ClassRecords.open(settings, clock)) {
            if (student == null) {
                write(gradebook(kept, from));
                return Main.FINE;
            }
            Optional<Member> member = new StudentLookup(kept.records()).find(student);
            if (member.isEmpty()) {
                spec.commandLine().getErr().println(StudentLookup.NOBODY);
                return Main.WRONG_USE;
            }
            write(record(kept, settings, member.get()));
            return Main.FINE;
        }
    }

    private String gradebook(ClassRecords kept, CourseSettings from) {
        Instant now = clock.instant();
        Gradebook book = Gradebooks.of(
                kept.records(), from.id(), from.rules(), from.venue().staff(), now);
        return format == Format.csv ? GradebookCsv.write(book) : GradebookJson.write(from.id(), now, book);
    }

    private String record(ClassRecords kept, Settings settings, Member member) {
        String json = PersonalRecordJson.write(
                kept.records().personalData().of(member.account()).orElseThrow(), Told.of(settings, clock));
        kept.note(settings, kept.courses(member), "export-student");
        return json;
    }

    private void write(String text) throws IOException {
        if (out == null) {
            PrintWriter to = spec.commandLine().getOut();
            to.print(text);
            to.flush();
            return;
        }
        try {
            OwnerOnly.write(out, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new StartException(out + " is there already. Nothing was written over; name another file.");
        } catch (IOException e) {
            throw new StartException(out + " could not be written. Does its folder exist, and is there space?");
        }
    }
}
