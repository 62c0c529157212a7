package dev.lectern.app;

import dev.lectern.store.Backups;
import dev.lectern.store.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup}: a copy of the class, also while it runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the class as it is at this moment into one file that only its owner can read, checks the copy"
                        + " by opening it, and prints where it is. Works beside a running class. Copies older than backup.keep days"
                        + " are removed, but never the newest three.")
final class BackupCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where the copy goes, such as another disk (default: the folder backups in the data folder).")
    private @Nullable Path to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings();
        DataFolder folder = new DataFolder(settings.data());
        Backups backups = to == null ? Backups.of(folder) : Backups.in(folder, to);
        Instant now = clock.instant();
        PrintWriter out = spec.commandLine().getOut();
        out.println(backups.take(now));
        int removed = backups.prune(now, settings.keepBackups());
        if (removed > 0) {
            spec.commandLine()
                    .getErr()
                    .println(removed + (removed == 1 ? " backup" : " backups") + " older than "
                            + settings.keepBackups().toDays() + " days removed.");
        }
        return Main.FINE;
    }
}
