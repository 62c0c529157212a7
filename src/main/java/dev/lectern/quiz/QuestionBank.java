package dev.lectern.quiz;

import dev.lectern.lecture.Lectures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions of one course as they were last read, in lecture order. Safe for use by many threads. */
public interface QuestionBank {

    /** Every question, also of lectures not released. */
    List<Question> all();

    default Optional<Question> find(QuestionId id) {
        return all().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The questions of released lectures. */
    default List<Question> released(Lectures lectures, Instant now) {
        Set<String> slugs =
                lectures.released(now).stream().map(lecture -> lecture.slug()).collect(Collectors.toSet());
        return all().stream()
                .filter(question -> slugs.contains(question.section().lecture()))
                .toList();
    }
}
