package dev.lectern.score;

import dev.lectern.course.Link;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of what the accounts of one student answered, what counts: one answer per asking. Each answer stays stored under its
 * account, and this is only how it is read, so that without the link everything is as if there had been none.
 *
 * <p>Of answers from before the link the earliest counts. Since the link the accounts act as one: where answers may be
 * changed, the latest change counts, with whichever account it was made; where not, nothing is stored beside an answer that
 * there is.
 */
public final class LinkedAnswers {
    private LinkedAnswers() {}

    /**
     * @param given under the numbers of accounts
     * @param links at least those of whoever gave an answer
     * @return what counts, under the numbers of students
     */
    public static List<GradedAnswer> merged(List<GradedAnswer> given, List<Link> links) {
        Map<StudentNumber, StudentNumber> students = students(links);
        return counted(given, links).stream()
                .map(answer -> {
                    StudentNumber student = students.get(answer.student());
                    return student == null ? answer : answer.of(student);
                })
                .toList();
    }

    /** As {@link #merged}, but each answer still under the number of the account that gave it. */
    public static List<GradedAnswer> counted(List<GradedAnswer> given, List<Link> links) {
        if (links.isEmpty()) {
            return List.copyOf(given);
        }
        Map<StudentNumber, StudentNumber> students = students(links);
        List<GradedAnswer> counted = new ArrayList<>();
        record Place(AskingId asking, StudentNumber student) {}
        Map<Place, List<GradedAnswer>> shared = new LinkedHashMap<>();
        for (GradedAnswer answer : given) {
            StudentNumber student = students.get(answer.student());
            if (student == null) {
                counted.add(answer); // nearly everybody: only the few with links are worth sorting
            } else {
                shared.computeIfAbsent(new Place(answer.asking(), student), place -> new ArrayList<>())
                        .add(answer);
            }
        }
        Map<StudentNumber, List<Link>> byStudent = links.stream()
                .sorted(Comparator.comparing(Link::since)
                        .thenComparing(link -> link.account().value()))
                .collect(Collectors.groupingBy(Link::student));
        shared.forEach(
                (place, answers) -> one(answers, place.student(), byStudent.getOrDefault(place.student(), List.of()))
                        .ifPresent(counted::add));
        return List.copyOf(counted);
    }

    /** Of every linked account, the first ones too. */
    private static Map<StudentNumber, StudentNumber> students(List<Link> links) {
        Map<StudentNumber, StudentNumber> students = new HashMap<>();
        for (Link link : links) {
            students.put(link.account(), link.student());
            students.put(link.student(), link.student());
        }
        return students;
    }

    /** Takes in one account after the other, as they were linked. */
    private static Optional<GradedAnswer> one(List<GradedAnswer> answers, StudentNumber first, List<Link> links) {
        Map<StudentNumber, GradedAnswer> byAccount =
                answers.stream().collect(Collectors.toMap(GradedAnswer::student, Function.identity()));
        @Nullable GradedAnswer counts = byAccount.get(first);
        for (Link link : links) {
            @Nullable GradedAnswer other = byAccount.get(link.account());
            if (other != null) {
                counts = counts == null ? other : either(counts, other, link);
            }
        }
        return Optional.ofNullable(counts);
    }

    private static GradedAnswer either(GradedAnswer one, GradedAnswer other, Link link) {
        boolean oneSince = !one.at().isBefore(link.since());
        boolean otherSince = !other.at().isBefore(link.since());
        if (oneSince != otherSince) {
            return oneSince ? one : other;
        }
        boolean later = other.at().isAfter(one.at());
        boolean earlier = other.at().isBefore(one.at());
        return (oneSince ? later : earlier) ? other : one;
    }
}
