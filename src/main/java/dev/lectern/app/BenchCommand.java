package dev.lectern.app;

import dev.lectern.bench.Bench;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: measures this program on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures, within about a minute and a half, each figure beside its limit in the same run. Leaves nothing"
                        + " behind.")
final class BenchCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "${COMPLETION-CANDIDATES}: what to measure (default: everything).")
    private Set<Bench.Part> parts = EnumSet.allOf(Bench.Part.class);

    BenchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path lectures = options.settings().course(null).lectures();
        new Bench(lectures, clock, classPath()).run(parts, out::println);
        return Main.FINE;
    }

    /** The jar we run from; under Maven the class path is Maven's own and of no use to another process. */
    private static @Nullable String classPath() {
        String path = System.getProperty("java.class.path", "");
        return path.endsWith(".jar") && Files.isRegularFile(Path.of(path)) ? path : null;
    }
}
