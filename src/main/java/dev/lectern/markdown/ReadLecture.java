package dev.lectern.markdown;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import dev.lectern.quiz.Question;
import java.util.List;

/**
 * What one file gave.
 *
 * @param questions in the author's order
 * @param problems by line
 */
public record ReadLecture(Lecture lecture, List<Question> questions, List<Problem> problems) {
    public ReadLecture {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
