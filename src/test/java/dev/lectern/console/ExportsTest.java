package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.AccountId;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final PersonalRecord RECORD = new PersonalRecord(member("ada"), List.of(), List.of(), List.of());

    @TempDir
    private Path data;

    @Test
    void aFileThatOnlyItsOwnerCanReadIsNamedAfterTheMoment() throws IOException {
        Path file = exports(data.resolve("exports")).write(RECORD, NOON);

        assertThat(file).hasFileName("my-data-20260302-120000.json").hasContent("{}");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Exports exports = exports(data);

        Path first = exports.write(RECORD, NOON);
        Path second = exports.write(RECORD, NOON);

        assertThat(second).isNotEqualTo(first).hasFileName("my-data-20260302-120000-2.json");
    }

    @Test
    void whatWasWrittenForAStudentIsRemovedAndNobodyElses() throws IOException {
        Exports exports = exports(data);
        Path bens = exports.write(new PersonalRecord(member("../ben"), List.of(), List.of(), List.of()), NOON);
        exports.write(RECORD, NOON);
        exports.write(RECORD, NOON);

        exports.remove(RECORD.member().account());
        exports.remove(RECORD.member().account());

        try (Stream<Path> left = Files.walk(data)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(bens);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Path occupied = Files.writeString(data.resolve("occupied"), "");

        assertThatThrownBy(() -> exports(occupied.resolve("exports")).write(RECORD, NOON))
                .isInstanceOf(IOException.class);
    }

    private static Member member(String id) {
        return new Member(new StudentNumber(1), new AccountId("console", id), "Curious Otter", false, false, NOON);
    }

    private static Exports exports(Path folder) {
        return new Exports(folder, record -> "{}");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
