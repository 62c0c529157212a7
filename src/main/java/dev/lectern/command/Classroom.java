package dev.lectern.command;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Taught;
import dev.lectern.lecture.Lectures;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.score.ScoringRules;

/**
 * One course as commands see it.
 *
 * @param syllabus in which order it is taught, where its calendar has a schedule
 */
public record Classroom(
        CourseId id,
        String title,
        Lectures lectures,
        QuestionBank questions,
        ClassCalendar calendar,
        ScoringRules rules,
        Venue venue,
        Syllabus syllabus) {

    /** A course that is taught in lecture order. */
    public Classroom(
            CourseId id,
            String title,
            Lectures lectures,
            QuestionBank questions,
            ClassCalendar calendar,
            ScoringRules rules,
            Venue venue) {
        this(id, title, lectures, questions, calendar, rules, venue, Syllabus.DEFAULT);
    }

    /** The course as its calendar has it taught, with the lectures as they are now. */
    public Taught taught() {
        return Taught.of(calendar, syllabus, lectures, questions);
    }
}
