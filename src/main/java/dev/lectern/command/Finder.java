package dev.lectern.command;

import dev.lectern.command.Contents.Entry;
import dev.lectern.command.TitleMatch.Fit;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.SectionPath;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the part of a course that a person means by a number, a path or a few letters of a title. */
final class Finder {
    private static final int SUGGESTED = 3;

    private final Contents contents;
    private final Instant at;

    /** @param at only what is released then is found */
    Finder(Contents contents, Instant at) {
        this.contents = contents;
        this.at = at;
    }

    sealed interface Found {
        record OneSection(Entry entry) implements Found {}

        record WholeLecture(Lecture lecture) implements Found {}

        /** Several sections fit equally well. */
        record Several(List<Entry> entries) implements Found {}

        /** Nothing fits; these are the nearest, perhaps none. */
        record Nothing(List<Entry> nearest) implements Found {}
    }

    Found find(String typed) {
        return numbered(typed).or(() -> placed(typed)).orElseGet(() -> titled(TitleMatch.words(typed)));
    }

    private Optional<Found> numbered(String typed) {
        return contents.entries(at).stream()
                .filter(entry -> typed.equals(String.valueOf(entry.number())))
                .findFirst()
                .map(Found.OneSection::new);
    }

    private Optional<Found> placed(String typed) {
        Optional<Found> section = contents.entries(at).stream()
                .filter(entry -> entry.section().path().toString().equals(typed))
                .findFirst()
                .map(Found.OneSection::new);
        return section.or(() -> contents.lectures(at).stream()
                .filter(lecture -> lecture.slug().equals(typed))
                .findFirst()
                .map(Found.WholeLecture::new));
    }

    private Found titled(List<String> typed) {
        Function<Lecture, Fit> fit = lecture -> TitleMatch.fit(typed, lecture.title(), "");
        Optional<Lecture> lecture = contents.lectures(at).stream()
                .filter(one -> fit.apply(one) != Fit.NONE)
                .min(Comparator.comparing(fit));
        Fit best = contents.entries(at).stream()
                .map(entry -> fit(typed, entry))
                .min(Comparator.naturalOrder())
                .orElse(Fit.NONE);
        if (lecture.isPresent()
                && (fit.apply(lecture.get()) == Fit.WHOLE
                        || fit.apply(lecture.get()).compareTo(best) < 0)) {
            return new Found.WholeLecture(lecture.get());
        }
        if (best == Fit.NONE) {
            return new Found.Nothing(nearest(typed));
        }
        List<Entry> all = contents.entries(at).stream()
                .filter(entry -> fit(typed, entry) == best)
                .toList();
        return all.size() == 1 ? new Found.OneSection(all.get(0)) : new Found.Several(all);
    }

    private Fit fit(List<String> typed, Entry entry) {
        return TitleMatch.fit(typed, entry.section().title(), above(entry));
    }

    private String above(Entry entry) {
        Stream<String> sections = Stream.iterate(
                        entry.section().path().parent(), Optional::isPresent, path -> path.flatMap(SectionPath::parent))
                .flatMap(path -> path.flatMap(entry.lecture()::section).stream())
                .map(section -> section.title());
        return String.join(
                " ", Stream.concat(Stream.of(entry.lecture().title()), sections).toList());
    }

    private List<Entry> nearest(List<String> typed) {
        int letters = typed.stream().mapToInt(String::length).sum();
        return contents.entries(at).stream()
                .filter(entry -> TitleMatch.distance(typed, entry.section().title()) * 2 < letters)
                .sorted(Comparator.comparingInt(
                        entry -> TitleMatch.distance(typed, entry.section().title())))
                .limit(SUGGESTED)
                .toList();
    }
}
