package dev.lectern.app;

import dev.lectern.store.DataFolder;
import dev.lectern.store.Restore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: puts a backup in the place of the class. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts a backup in the place of the class, after checking it and taking out who was forgotten since it"
                        + " was taken. The class as it is now is backed up first. Stop Lectern before.")
final class RestoreCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "A file that backup has made.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Restore.Restored restored =
                new Restore(new DataFolder(options.settings().data()), clock).from(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println("The class is as it was at " + restored.taken().truncatedTo(ChronoUnit.SECONDS) + ".");
        if (restored.forgotten() > 0) {
            out.println(restored.forgotten()
                    + (restored.forgotten() == 1 ? " student who was" : " students who were")
                    + " forgotten since then stayed forgotten.");
        }
        restored.before()
                .ifPresent(before -> out.println("How it was before is in " + before + ", in case you want it back."));
        return Main.FINE;
    }
}
