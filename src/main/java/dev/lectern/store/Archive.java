package dev.lectern.store;

import dev.lectern.course.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A backup file: a ZIP with the database and the moment it was taken at. */
final class Archive {
    private static final String DATABASE = "lectern.db";
    private static final String TAKEN = "taken-at.txt";

    private final Path file;

    Archive(Path file) {
        this.file = file;
    }

    /** Writes the file, which only its owner can read, all of it or none. */
    void write(Path database, Instant taken) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (OutputStream bytes = Channels.newOutputStream(OwnerOnly.open(fresh));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(TAKEN));
            zip.write(taken.toString().getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
            zip.closeEntry();
        }
        Files.move(fresh, file);
    }

    /**
     * Unpacks the database.
     *
     * @param to a file that is not there yet
     * @return when it was taken
     * @throws StoreException where the file is no backup of ours, or is damaged
     */
    Instant unpack(Path to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            refuseForeign(zip);
            ZipEntry database = entry(zip, DATABASE);
            Instant taken = taken(zip);
            OwnerOnly.file(to);
            try (InputStream bytes = zip.getInputStream(database);
                    OutputStream out = Files.newOutputStream(to)) {
                bytes.transferTo(out); // fails where the checksum does not fit
            }
            return taken;
        } catch (ZipException e) {
            throw noBackup("it is damaged or no ZIP file", e);
        }
    }

    private void refuseForeign(ZipFile zip) {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!name.equals(DATABASE) && !name.equals(TAKEN)) {
                throw noBackup("it holds files that no backup holds", null);
            }
        }
    }

    private ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw noBackup("there is no " + name + " in it", null);
        }
        return entry;
    }

    private Instant taken(ZipFile zip) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry(zip, TAKEN))) {
            return Instant.parse(new String(bytes.readNBytes(64), StandardCharsets.US_ASCII).strip());
        } catch (DateTimeException e) {
            throw noBackup("it does not say when it was taken", e);
        }
    }

    private StoreException noBackup(String why, @Nullable Throwable cause) {
        return new StoreException(
                file + " is no backup of Lectern that can be used: " + why + ". Nothing was changed.", cause);
    }
}
