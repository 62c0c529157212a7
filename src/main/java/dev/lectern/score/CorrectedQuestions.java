package dev.lectern.score;

import dev.lectern.course.CourseId;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import java.util.List;

/** The questions of a course, with corrections of keys that their authors have not taken over yet. */
public final class CorrectedQuestions implements QuestionBank {
    private final QuestionBank questions;
    private final CourseId course;
    private final Corrections corrections;

    public CorrectedQuestions(QuestionBank questions, CourseId course, Corrections corrections) {
        this.questions = questions;
        this.course = course;
        this.corrections = corrections;
    }

    @Override
    public List<Question> all() {
        Regrading regrading = new Regrading(corrections.of(course));
        return regrading.isIdle()
                ? questions.all()
                : questions.all().stream().map(regrading::read).toList();
    }
}
