package dev.lectern.daily;

import dev.lectern.course.Schedule;

/** When a course is shown something, and what comes when. */
public record Timetable(Schedule schedule, Syllabus syllabus) {
    public static final Timetable DEFAULT = new Timetable(Schedule.DEFAULT, Syllabus.DEFAULT);
}
