package dev.lectern.lecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a section is: the slug of the lecture, then the slugs of the headings down to it, as in
 * {@code training-paradigms/fine-tuning/why-it-is-powerful}. Unique in a course. A path of one slug is the lecture itself.
 */
public record SectionPath(List<String> slugs) {
    public SectionPath {
        slugs = List.copyOf(slugs);
        if (slugs.isEmpty() || slugs.stream().anyMatch(slug -> slug.isEmpty() || slug.contains("/"))) {
            throw new IllegalArgumentException("a section path is one slug or more, not " + slugs);
        }
    }

    public static SectionPath parse(String path) {
        return new SectionPath(List.of(path.split("/", -1)));
    }

    public String lecture() {
        return slugs.get(0);
    }

    public SectionPath child(String slug) {
        return new SectionPath(Stream.concat(slugs.stream(), Stream.of(slug)).toList());
    }

    public Optional<SectionPath> parent() {
        return slugs.size() == 1 ? Optional.empty() : Optional.of(new SectionPath(slugs.subList(0, slugs.size() - 1)));
    }

    /** Whether this is the other path or lies below it. */
    public boolean isWithin(SectionPath other) {
        return slugs.size() >= other.slugs.size()
                && slugs.subList(0, other.slugs.size()).equals(other.slugs);
    }

    @Override
    public String toString() {
        return String.join("/", slugs);
    }
}
