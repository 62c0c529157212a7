package dev.lectern.lecture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lectures of one course as they were last read, in course order. Safe for use by many threads. */
public interface Lectures {

    /** Every lecture, also those not released. */
    List<Lecture> all();

    /** Every word that occurs in lectures and questions. */
    Vocabulary vocabulary();

    /** What was wrong when the files were last read, by file and line; with an error among it, the version before is used. */
    default List<Problem> problems() {
        return List.of();
    }

    /** What students may see. */
    default List<Lecture> released(Instant now) {
        return all().stream().filter(lecture -> lecture.release().at(now)).toList();
    }

    default Optional<Lecture> find(String slug) {
        return all().stream().filter(lecture -> lecture.slug().equals(slug)).findFirst();
    }

    default Optional<Section> find(SectionPath path) {
        return find(path.lecture()).flatMap(lecture -> lecture.section(path));
    }
}
