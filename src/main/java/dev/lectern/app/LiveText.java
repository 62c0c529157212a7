package dev.lectern.app;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Problem.Severity;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.markdown.CourseText;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.quiz.QuestionId;
import java.util.List;
import java.util.Optional;

/**
 * The lectures of a course while it runs: as they were last read without errors, replaced as a whole. Whoever asks sees one
 * version or the next, never none. Safe for use by many threads.
 */
final class LiveText {
    private final CourseSettings course;
    private volatile CourseText text;
    private volatile List<Problem> problems;

    LiveText(CourseSettings course, CourseText text) {
        this.course = course;
        this.text = text;
        this.problems = text.problems();
    }

    CourseSettings course() {
        return course;
    }

    /** Takes a version that was read later, unless it has errors; its problems are shown either way. */
    boolean offer(CourseText later) {
        problems = later.problems();
        boolean sound = errors().isEmpty();
        if (sound) {
            text = later;
        }
        return sound;
    }

    /** What keeps the version that was read last from being used. */
    List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    Lectures lectures() {
        return new Lectures() {
            @Override
            public List<Lecture> all() {
                return text.lectures().all();
            }

            @Override
            public Vocabulary vocabulary() {
                return text.lectures().vocabulary();
            }

            @Override
            public Optional<Lecture> find(String slug) {
                return text.lectures().find(slug);
            }

            @Override
            public List<Problem> problems() {
                return problems;
            }
        };
    }

    QuestionBank questions() {
        return new QuestionBank() {
            @Override
            public List<Question> all() {
                return text.questions().all();
            }

            @Override
            public Optional<Question> find(QuestionId id) {
                return text.questions().find(id);
            }
        };
    }
}
