package dev.lectern.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides.
 *
 * @param data the folder that holds the class: the store, its lock, exports
 * @param courses at least one; ids and channels differ
 * @param web where Lectern listens for HTTP while it runs
 * @param keepBackups how old a backup may become; the newest three stay however old
 */
record Settings(
        Path data, List<CourseSettings> courses, PlatformSettings platforms, WebSettings web, Duration keepBackups) {
    static final int DAYS_KEPT = 30;

    Settings {
        courses = List.copyOf(courses);
    }

    /** The same settings with what the command line says in place of the file's. */
    Settings with(CommonOptions options) {
        Path folder = options.data == null ? data : options.data;
        if (options.lectures == null) {
            return new Settings(folder, courses, platforms, web, keepBackups);
        }
        if (courses.size() > 1) {
            throw new SettingsException(
                    List.of("--lectures stands for the folder of the only course, and the settings have "
                            + courses.size() + " courses. Set their folders in the settings."));
        }
        return new Settings(
                folder, List.of(courses.get(0).withLectures(options.lectures)), platforms, web, keepBackups);
    }

    /**
     * The course to open.
     *
     * @param id null for the first one
     * @throws SettingsException where there is no such course
     */
    CourseSettings course(@Nullable String id) {
        return courses.stream()
                .filter(course -> id == null || course.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new SettingsException(List.of("There is no course \"" + id
                        + "\" in the settings. There is "
                        + courses.stream().map(course -> course.id().value()).collect(Collectors.joining(", "))
                        + ".")));
    }
}
