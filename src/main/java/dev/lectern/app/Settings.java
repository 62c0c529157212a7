package dev.lectern.app;

import java.nio.file.Path;
import java.util.List;

/**
 * What the operator decides.
 *
 * @param data the folder that holds the class: the store, its lock, exports
 * @param courses at least one; ids differ
 */
record Settings(Path data, List<CourseSettings> courses) {
    Settings {
        courses = List.copyOf(courses);
    }

    /** The same settings with what the command line says in place of the file's. */
    Settings with(CommonOptions options) {
        Path folder = options.data == null ? data : options.data;
        if (options.lectures == null) {
            return new Settings(folder, courses);
        }
        if (courses.size() > 1) {
            throw new SettingsException(
                    List.of("--lectures stands for the folder of the only course, and the settings have "
                            + courses.size() + " courses. Set their folders in the settings."));
        }
        CourseSettings only = courses.get(0);
        return new Settings(
                folder,
                List.of(new CourseSettings(only.id(), only.title(), options.lectures, only.zone(), only.rules())));
    }
}
