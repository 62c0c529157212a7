package dev.lectern.console;

import dev.lectern.privacy.PersonalRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Hands everything held about a student over as a file that only the owner of the data folder can read. */
public final class Exports {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int MOST_A_SECOND = 100;

    private final Path folder;
    private final Function<PersonalRecord, String> json;

    /**
     * @param folder where the files go; created when the first one is written
     * @param json writes a record as JSON
     */
    public Exports(Path folder, Function<PersonalRecord, String> json) {
        this.folder = folder;
        this.json = json;
    }

    /**
     * Writes a new file, named after the moment and not after the student.
     *
     * @throws IOException where the file cannot be written
     */
    Path write(PersonalRecord record, Instant at) throws IOException {
        String text = json.apply(record);
        OwnerOnly.createDirectories(folder);
        for (int attempt = 1; ; attempt++) {
            String name = "my-data-" + STAMP.format(at) + (attempt == 1 ? "" : "-" + attempt) + ".json";
            Path file = folder.resolve(name);
            try {
                OwnerOnly.write(file, text.endsWith("\n") ? text : text + "\n");
                return file;
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_A_SECOND) {
                    throw e;
                }
            }
        }
    }
}
