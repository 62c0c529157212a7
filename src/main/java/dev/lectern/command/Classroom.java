package dev.lectern.command;

import dev.lectern.chat.Address;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Charge;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Taught;
import dev.lectern.lecture.Lectures;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.score.ScoringRules;
import java.util.List;
import java.util.Optional;

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

    /** What the caretaker is to look after; empty where nothing is posted by itself. */
    public Optional<Charge> charge() {
        if (calendar.schedule().isEmpty() || !venue.isPosted()) {
            return Optional.empty();
        }
        List<Address> channels =
                venue.channels().stream().<Address>map(Address.Channel::new).toList();
        Optional<Address> staff = venue.staffChannel().map(Address.Channel::new);
        return Optional.of(new Charge(id, calendar, this::taught, channels, staff));
    }

    /** The course as its calendar has it taught, with the lectures as they are now. */
    public Taught taught() {
        return Taught.of(calendar, syllabus, lectures, questions);
    }
}
