package dev.lectern.command;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.Lectures;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.score.ScoringRules;

/** One course as commands see it. */
public record Classroom(
        CourseId id,
        String title,
        Lectures lectures,
        QuestionBank questions,
        ClassCalendar calendar,
        ScoringRules rules,
        Venue venue) {}
