package dev.lectern.app;

import dev.lectern.command.Venue;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Timetable;
import dev.lectern.score.ScoringRules;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One course in the settings.
 *
 * @param title what people read
 * @param lectures the folder with the lectures
 * @param zone where the class's days begin and end
 * @param venue where the class meets besides the terminal; no other course has any of its channels
 * @param timetable empty where nothing is posted by itself
 */
record CourseSettings(
        CourseId id,
        String title,
        Path lectures,
        ZoneId zone,
        ScoringRules rules,
        Venue venue,
        Optional<Timetable> timetable) {
    CourseSettings withLectures(Path folder) {
        return new CourseSettings(id, title, folder, zone, rules, venue, timetable);
    }
}
