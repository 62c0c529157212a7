package dev.lectern.app;

import dev.lectern.course.CourseId;
import dev.lectern.score.ScoringRules;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * One course in the settings.
 *
 * @param title what people read
 * @param lectures the folder with the lectures
 * @param zone where the class's days begin and end
 */
record CourseSettings(CourseId id, String title, Path lectures, ZoneId zone, ScoringRules rules) {}
