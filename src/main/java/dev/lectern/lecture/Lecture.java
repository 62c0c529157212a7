package dev.lectern.lecture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lecture file.
 *
 * @param slug unique in the course; the first part of its sections' paths
 * @param file the file, relative to the lectures folder, with forward slashes
 * @param title from the front matter, else the first heading, else the file name
 * @param weight Hugo's weight: lighter comes first; null where the author gave none (those come last)
 * @param summary the author's own summary, or null
 * @param release when students may see it
 * @param introduction what stands before the first heading
 * @param sections every heading that is not a question, in the author's order
 */
public record Lecture(
        String slug,
        String file,
        String title,
        @Nullable Integer weight,
        @Nullable String summary,
        Release release,
        RichText introduction,
        List<Section> sections) {
    public Lecture {
        sections = List.copyOf(sections);
    }

    public SectionPath path() {
        return new SectionPath(List.of(slug));
    }

    public Optional<Section> section(SectionPath path) {
        return sections.stream().filter(section -> section.path().equals(path)).findFirst();
    }

    /** A section and everything below it, in the author's order. */
    public List<Section> within(SectionPath path) {
        return sections.stream()
                .filter(section -> section.path().isWithin(path))
                .toList();
    }
}
