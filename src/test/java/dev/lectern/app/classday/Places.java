package dev.lectern.app.classday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a course meets, as the settings write it.
 *
 * @param channel where the class reads
 * @param staff where only the staff reads
 * @param instructor who teaches
 */
record Places(String channel, String staff, String instructor) {
    private static final Path LECTURES =
            Path.of("src", "test", "resources", "classday").toAbsolutePath();

    /** Writes the settings of the day. The zone is one where it is broad daylight, so that no day ends meanwhile. */
    static Path settings(Path folder, Function<Room, Places> places, String platforms) throws IOException {
        StringBuilder yaml = new StringBuilder("data: " + folder.resolve("data") + "\ncourses:\n");
        for (Room room : Room.values()) {
            Places there = places.apply(room);
            yaml.append("""
                      - id: %s
                        title: The course on %s
                        lectures: %s
                        zone: "%s"
                        feedback: %s
                        channels: ["%s"]
                        staff-channel: "%s"
                        instructors: ["%s"]
                    """.formatted(
                            room.course,
                            room.course,
                            LECTURES.resolve(room.course),
                            Daylight.zone(),
                            room.feedback,
                            there.channel(),
                            there.staff(),
                            there.instructor()));
        }
        Path file = folder.resolve("lectern.yml");
        Files.writeString(file, yaml + platforms + "web:\n  port: 0\n");
        return file;
    }
}
