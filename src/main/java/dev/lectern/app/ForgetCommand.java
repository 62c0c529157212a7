package dev.lectern.app;

import dev.lectern.console.Exports;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.privacy.PersonalRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code forget}: removes a student who asked for it elsewhere than in class. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = "Removes a student, as /my forget does: account, name, practice and the words of answers. It"
                + " cannot be undone. Works beside a running class.")
final class ForgetCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "STUDENT",
            description = "The name on the leaderboard, or an account such as slack:T0123ABCD/U0123ABCD.")
    private String student = "";

    @Option(names = "--yes", description = "Do it; without this, only say what would be removed.")
    private boolean sure;

    ForgetCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (ClassRecords kept = ClassRecords.open(settings, clock)) {
            Optional<Member> found = new StudentLookup(kept.records()).find(student);
            if (found.isEmpty()) {
                spec.commandLine().getErr().println(StudentLookup.NOBODY);
                return Main.WRONG_USE;
            }
            Member member = found.get();
            PersonalRecord held =
                    kept.records().personalData().of(member.account()).orElseThrow();
            if (!sure) {
                say(member.name() + ", with " + count(held.answers().size())
                        + ". Nothing was removed: say it again with --yes.");
                return Main.FOUND_PROBLEMS;
            }
            Set<CourseId> courses = kept.courses(member);
            kept.records().personalData().forget(member.account(), clock.instant());
            kept.note(settings, courses, "forget");
            removeExports(held, settings);
            say("Removed. What was answered counts for the class, under a number that leads to nobody.");
            return Main.FINE;
        }
    }

    /** What the terminal has handed over to the student, and still keeps. */
    private static void removeExports(PersonalRecord held, Settings settings) {
        Exports exports = new Exports(settings.data().resolve(Exports.FOLDER), record -> "");
        try {
            for (PersonalRecord.Account account : held.accounts()) {
                exports.remove(account.id());
            }
        } catch (IOException e) {
            throw new StartException("The student is removed, but files in "
                    + settings.data().resolve(Exports.FOLDER) + " could not be. Please delete those there.");
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String count(int answers) {
        return answers + (answers == 1 ? " answer" : " answers");
    }
}
