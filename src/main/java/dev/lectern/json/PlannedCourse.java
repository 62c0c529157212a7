package dev.lectern.json;

import dev.lectern.course.CourseId;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What {@code plan} tells of one course.
 *
 * @param platforms where it meets, each once; empty for the terminal alone
 * @param from the first day told of
 * @param to the last day told of
 * @param log how the term went so far
 */
public record PlannedCourse(
        CourseId id,
        String title,
        ZoneId zone,
        List<String> platforms,
        LocalDate from,
        LocalDate to,
        TermLog log,
        TermPlan plan) {
    public PlannedCourse {
        platforms = List.copyOf(platforms);
    }
}
