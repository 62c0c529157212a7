package dev.lectern.app;

import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Timetable;
import dev.lectern.score.ScoringRules;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One course in the settings.
 *
 * @param title what people read
 * @param lectures the folder with the lectures
 * @param zone where the class's days begin and end
 * @param channels where the class meets besides the terminal; no other course has any of them
 * @param timetable empty where nothing is posted by itself
 */
record CourseSettings(
        CourseId id,
        String title,
        Path lectures,
        ZoneId zone,
        ScoringRules rules,
        List<ChannelRef> channels,
        Optional<Timetable> timetable) {
    CourseSettings {
        channels = List.copyOf(channels);
    }

    CourseSettings withLectures(Path folder) {
        return new CourseSettings(id, title, folder, zone, rules, channels, timetable);
    }
}
