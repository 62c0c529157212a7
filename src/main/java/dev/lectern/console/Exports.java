package dev.lectern.console;

import dev.lectern.chat.Attachment;
import dev.lectern.chat.Picture;
import dev.lectern.course.AccountId;
import dev.lectern.privacy.PersonalRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Hands everything held about a student, a picture, or any other file over as a file that only the owner of the data folder can read. Each student's
 * files are in a folder of their own, so that they can be found when the student is forgotten.
 */
public final class Exports {
    /** Where the files go, in the data folder. */
    public static final String FOLDER = "exports";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int MOST_A_SECOND = 100;
    private static final int NAME_BYTES = 8;

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
    public Path write(PersonalRecord record, Instant at) throws IOException {
        String text = json.apply(record);
        byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        return write(record.member().account(), "my-data-" + STAMP.format(at), ".json", bytes);
    }

    /**
     * Writes a picture as a new file, named after the moment.
     *
     * @throws IOException where the file cannot be written
     */
    Path write(Picture picture, AccountId account, Instant at) throws IOException {
        return write(account, "my-progress-" + STAMP.format(at), ".png", picture.png());
    }

    /**
     * Writes any other file as a new one, with the moment in its name.
     *
     * @throws IOException where the file cannot be written
     */
    Path write(Attachment file, AccountId account, Instant at) throws IOException {
        int dot = file.name().lastIndexOf('.');
        String name = file.name().substring(0, dot) + "-" + STAMP.format(at);
        return write(account, name, file.name().substring(dot), file.content());
    }

    private Path write(AccountId account, String name, String ending, byte[] bytes) throws IOException {
        Path own = folderOf(account);
        OwnerOnly.createDirectories(own);
        for (int attempt = 1; ; attempt++) {
            Path file = own.resolve(name + (attempt == 1 ? "" : "-" + attempt) + ending);
            try {
                OwnerOnly.write(file, bytes);
                return file;
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_A_SECOND) {
                    throw e;
                }
            }
        }
    }

    /**
     * Removes every file that was written for a student.
     *
     * @throws IOException where one could not be removed; the others may be gone
     */
    public void remove(AccountId account) throws IOException {
        Path own = folderOf(account);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(own);
    }

    /** Named by a digest, because a student's name may hold anything, a slash as well. */
    private Path folderOf(AccountId account) {
        byte[] digest = sha256((account.platform() + ':' + account.id()).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest, 0, NAME_BYTES));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
