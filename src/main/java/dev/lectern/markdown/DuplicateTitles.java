package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Finds sections of one parent that are called the same. */
final class DuplicateTitles {
    private DuplicateTitles() {}

    static void check(String file, List<Section> sections, Consumer<Problem> problems) {
        Map<String, Section> first = new HashMap<>();
        for (Section section : sections) {
            String title = section.title().strip().toLowerCase(Locale.ROOT);
            Section other = first.putIfAbsent(section.path().parent() + "\n" + title, section);
            if (other != null && !title.isEmpty()) {
                String message =
                        ("Another section here is called \"%s\", too (line %d). Give them different titles; until then"
                                        + " they are known as %s and %s.")
                                .formatted(section.title(), other.line(), other.path(), section.path());
                problems.accept(Problem.warning("duplicate-section-title", file, section.line(), message));
            }
        }
    }
}
