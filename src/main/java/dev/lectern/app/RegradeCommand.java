package dev.lectern.app;

import dev.lectern.command.KeyFixes;
import dev.lectern.command.KeyFixes.Change;
import dev.lectern.command.KeyFixes.Fix;
import dev.lectern.command.School;
import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.Rekeyed;
import dev.lectern.score.Correction;
import dev.lectern.score.RegradePolicy;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code regrade}: judges what was answered to a question by its right key; works beside a running class. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        description =
                "Judges the answers to a question by another key: by the one that the lectures give now, or by --key."
                        + " Nothing that was stored is changed; a running class notices by itself, and students are told once.")
final class RegradeCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "REF",
            description = "A question's id, or t: and the number of one time it was asked, such as t:5.")
    private String ref = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "old-and-new",
            description = "full-credit, old-and-new (default: nobody loses), new-only or none.")
    private String policy = "old-and-new";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The right key, whatever the lectures say: the author's letters (A, or \"A C\"), true or false, or"
                            + " one more answer to accept.")
    private @Nullable String key;

    @Option(names = "--dry-run", description = "Only say what it would do.")
    private boolean dryRun;

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "The course that REF is in (default: the first in the settings).")
    private @Nullable String course;

    RegradeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        RegradePolicy wanted = RegradePolicy.of(policy)
                .orElseThrow(() -> wrong("--policy takes full-credit, old-and-new, new-only or none"));
        Settings settings = options.settings();
        CourseSettings of = settings.course(course);
        DataFolder folder = new DataFolder(settings.data());
        if (!folder.holdsClass()) {
            throw wrong("no class is kept in " + folder.path() + ", so nothing was answered yet");
        }
        CourseText text = LectureFolder.read(of.lectures(), of.zone());
        try (Database database = Database.open(folder, clock)) {
            School school =
                    Wiring.of(Map.of(of, text), database, clock, List.of()).school();
            regrade(school, fixes(asked(school, of.id()), text, wanted));
        }
        return Main.FINE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Every time the question was asked, the newest first. */
    private List<Asking> asked(School school, CourseId id) {
        List<Asking> askings = new ArrayList<>(school.records().ledger().askings(id).stream()
                .filter(asking -> ref.equals("t:" + asking.id())
                        || ref.equals(asking.question().id().value()))
                .toList());
        Collections.reverse(askings);
        if (askings.isEmpty()) {
            throw wrong("\"" + ref + "\" was not asked in the course " + id
                    + "; /teach fix-key lists what was, and check --format json has the ids of all questions");
        }
        if (askings.get(0).question() instanceof Reflection) {
            throw wrong("a reflection has no key");
        }
        return askings;
    }

    /** One for each key that the question was asked with. */
    private List<Fix> fixes(List<Asking> askings, CourseText text, RegradePolicy wanted) {
        List<Fix> fixes = new ArrayList<>();
        for (Asking asking : askings) {
            boolean covered = fixes.stream()
                    .anyMatch(fix -> fix.asking()
                            .question()
                            .version()
                            .equals(asking.question().version()));
            if (!covered) {
                fixes.add(new Fix(asking, to(asking, text), wanted));
            }
        }
        return fixes.stream().filter(Fix::isNeeded).toList();
    }

    private Question to(Asking asking, CourseText text) {
        Question question = asking.question();
        if (key != null) {
            OptionOrder order = OptionOrder.authors(asking.order().shown().size());
            return Rekeyed.typed(question, order, key)
                    .orElseThrow(() -> wrong("\"" + key + "\" is no key of a question of that kind"));
        }
        Optional<Question> written = text.questions().find(question.id());
        return written.flatMap(now -> Rekeyed.as(question, now))
                .orElseThrow(
                        () -> wrong("the lectures ask something else by now, so they do not tell the key of what was"
                                + " asked; say it with --key"));
    }

    private void regrade(School school, List<Fix> fixes) {
        PrintWriter out = spec.commandLine().getOut();
        if (fixes.isEmpty()) {
            out.println("Nothing to do: that is the key already.");
        }
        KeyFixes keys = new KeyFixes(school);
        for (Fix fix : fixes) {
            List<Change> changes = keys.changes(fix);
            long gains = changes.stream().filter(Change::gains).count();
            String effect = "t:" + fix.asking().id() + ": the key was "
                    + KeyWords.of(fix.asking().question())
                    + " and is " + KeyWords.of(fix.to()) + "; " + gains + " gain, " + (changes.size() - gains)
                    + " lose (" + fix.policy().word() + ").";
            out.println(dryRun ? effect + " Nothing was changed." : effect + " " + make(school, keys, fix));
        }
        out.flush();
    }

    private String make(School school, KeyFixes keys, Fix fix) {
        Correction made = keys.make(fix, clock.instant());
        String detail = "question t:" + fix.asking().id() + " as correction " + made.number() + ", "
                + fix.policy().word();
        school.records()
                .audit()
                .note(new Audit.Entry(clock.instant(), made.course(), Optional.empty(), "fix-key", detail));
        return "Done; /teach fix-key undo " + made.number() + " takes it back.";
    }
}
