package dev.lectern.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings (default: config/lectern.yml if there is one).")
    @Nullable
    Path config;

    @Option(
            names = "--lectures",
            paramLabel = "DIR",
            description = "The folder with the lectures, whatever the settings say.")
    @Nullable
    Path lectures;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds the class, whatever the settings say.")
    @Nullable
    Path data;

    /** @throws SettingsException with a line for each thing to mend */
    Settings settings() {
        return SettingsReader.read(config).with(this);
    }
}
