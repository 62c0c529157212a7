package dev.lectern.app;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.Summary;
import dev.lectern.markdown.CourseText;
import dev.lectern.quiz.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to type in place of a section or question that is not there. */
final class NearestRefs {
    private static final int SHOWN = 5;

    private NearestRefs() {}

    static String sentence(String ref, CourseText text) {
        for (Lecture lecture : text.lectures().all()) {
            if (lecture.sections().stream().anyMatch(section -> isSilent(lecture, section, ref))) {
                return "The section \"" + ref + "\" has nothing to summarize, so it is not posted.";
            }
        }
        List<String> nearest = to(ref, text);
        String begin = "There is no section or question \"" + ref + "\" in this course.";
        return nearest.isEmpty()
                ? begin + " It has none."
                : begin + " The nearest are:\n"
                        + nearest.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    private static boolean isSilent(Lecture lecture, Section section, String ref) {
        return section.path().toString().equals(ref)
                && Summary.of(lecture, section).isEmpty();
    }

    /** Those that hold what was typed come first, then the least different. */
    private static List<String> to(String ref, CourseText text) {
        List<String> all = new ArrayList<>();
        for (Lecture lecture : text.lectures().all()) {
            lecture.sections().stream()
                    .filter(section -> !Summary.of(lecture, section).isEmpty())
                    .forEach(section -> all.add(section.path().toString()));
        }
        text.questions().all().stream().map(Question::id).forEach(id -> all.add(id.toString()));
        String typed = ref.toLowerCase(Locale.ROOT);
        return all.stream()
                .sorted(Comparator.<String, Boolean>comparing(
                                one -> !one.toLowerCase(Locale.ROOT).contains(typed))
                        .thenComparing(one ->
                                LevenshteinDistance.getDefaultInstance().apply(typed, one.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .toList();
    }
}
