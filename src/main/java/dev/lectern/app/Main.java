package dev.lectern.app;

import dev.lectern.course.StoreException;
import dev.lectern.markdown.NoLecturesException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where a Lectern process begins. */
@Command(
        name = "lectern",
        description = "Turns a folder of Markdown lectures into a class.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:problems were found",
            "2:the command or the settings are wrong",
            "3:it could not be done: disk, lock, network"
        })
public final class Main {
    static final int FINE = 0;
    static final int FOUND_PROBLEMS = 1;
    static final int WRONG_USE = 2;
    static final int COULD_NOT = 3;

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // pictures are drawn without a screen
        System.exit(commandLine().execute(args));
    }

    /** The whole command line; failures become a sentence on standard error and an exit code. */
    static CommandLine commandLine() {
        Clock clock = Clock.systemUTC();
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new RunCommand(clock, System.getenv()))
                .addSubcommand(new ConsoleCommand(clock))
                .addSubcommand(new CheckCommand(clock))
                .addSubcommand(new PlanCommand(clock))
                .addSubcommand(new PreviewCommand(clock))
                .addSubcommand(new ExportCommand(clock))
                .addSubcommand(new ForgetCommand(clock))
                .addSubcommand(new DoctorCommand(clock, System.getenv()))
                .addSubcommand(new BackupCommand(clock))
                .addSubcommand(new RestoreCommand(clock))
                .addSubcommand(new BenchCommand(clock));
        line.setOut(new PrintWriter(Streams.out(), true));
        line.setErr(new PrintWriter(Streams.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            at.getErr().println(sentence(failure));
            return isWrongUse(failure) ? WRONG_USE : COULD_NOT;
        });
        return line;
    }

    private static boolean isWrongUse(Exception failure) {
        return failure instanceof SettingsException || failure instanceof NoLecturesException;
    }

    private static String sentence(Exception failure) {
        boolean ours = isWrongUse(failure) || failure instanceof StoreException || failure instanceof StartException;
        return ours ? String.valueOf(failure.getMessage()) : "Lectern had to stop: " + failure;
    }

    /** The version in the manifest; classes that were never packaged have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Lectern "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(from classes)")
            };
        }
    }
}
