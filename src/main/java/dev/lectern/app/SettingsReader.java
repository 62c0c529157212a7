package dev.lectern.app;

import dev.lectern.command.Venue;
import dev.lectern.course.CourseId;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code lectern.yml}. Paths in it count from the folder that Lectern is started in. */
final class SettingsReader {
    static final Path DEFAULT_FILE = Path.of("config", "lectern.yml");
    static final String DEFAULT_DATA = "data";
    static final String DEFAULT_LECTURES = "lectures";
    private static final String DEFAULT_COURSE = "class";
    private static final int MAX_POINTS = 1_000;
    private static final int MAX_DAYS = 3_650;

    private static final Map<String, Feedback> FEEDBACK =
            words("after-answer", Feedback.AFTER_ANSWER, "at-close", Feedback.AT_CLOSE);
    private static final Map<String, Points> POINTS =
            words("graded", Points.GRADED, "participation", Points.PARTICIPATION);

    private final List<Mistake> mistakes = new ArrayList<>();
    private final VenueReader venues = new VenueReader();
    private final String file;

    private SettingsReader(String file) {
        this.file = file;
    }

    /**
     * The settings in a file; without one, those of the default file if it exists, else the defaults.
     *
     * @throws SettingsException with a line for each thing to mend
     */
    static Settings read(@Nullable Path chosen) {
        Path path = chosen == null ? DEFAULT_FILE : chosen;
        if (chosen == null && !Files.exists(path)) {
            return defaults();
        }
        try {
            return new SettingsReader(path.toString()).parse(Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new SettingsException(
                    List.of(path + ": there is no such file. Give --config FILE the path of your settings."));
        } catch (MalformedInputException e) {
            throw new SettingsException(List.of(path + ": the file is not UTF-8 text. Save it as UTF-8."));
        } catch (IOException e) {
            throw new SettingsException(List.of(path + ": the file cannot be read (" + e.getMessage() + ")."));
        }
    }

    private static Settings defaults() {
        CourseSettings course = new CourseSettings(
                new CourseId(DEFAULT_COURSE),
                DEFAULT_COURSE,
                Path.of(DEFAULT_LECTURES),
                ZoneId.systemDefault(),
                ScoringRules.DEFAULT,
                Venue.NONE,
                Optional.empty());
        return new Settings(
                Path.of(DEFAULT_DATA),
                List.of(course),
                PlatformSettings.DEFAULT,
                WebSettings.DEFAULT,
                Duration.ofDays(Settings.DAYS_KEPT));
    }

    private Settings parse(String yaml) {
        Settings settings;
        try {
            settings = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .map(this::settings)
                    .orElseGet(SettingsReader::defaults);
        } catch (MarkedYamlEngineException e) {
            throw mistaken(List.of(Mistake.at(
                    e.getProblemMark(),
                    "this is not YAML: " + e.getProblem() + ". Check indentation, colons and quotes here.")));
        } catch (YamlEngineException e) {
            throw new SettingsException(List.of(file + ": this is not YAML: " + e.getMessage()));
        }
        if (!mistakes.isEmpty()) {
            throw mistaken(mistakes);
        }
        return settings;
    }

    private Settings settings(Node root) {
        ConfigMap map = new ConfigMap(root, mistakes);
        Path data = map.value("data", Path.of(DEFAULT_DATA), "a folder", Path::of);
        List<CourseSettings> courses = new ArrayList<>();
        Set<CourseId> seen = new HashSet<>();
        for (ConfigMap each : map.maps("courses")) {
            boolean named = each.require("id");
            CourseSettings course = course(each);
            if (named && !seen.add(course.id())) {
                each.problemAt(
                        "id",
                        "another course has the id \"" + course.id() + "\"; scores are kept by it, so ids differ");
            }
            courses.add(course);
        }
        venues.check();
        PlatformSettings platforms = PlatformReader.read(map);
        WebSettings web = WebReader.read(map);
        Duration kept =
                map.block("backup").map(SettingsReader::kept).orElse(defaults().keepBackups());
        map.refuseOthers();
        return new Settings(data, courses.isEmpty() ? defaults().courses() : courses, platforms, web, kept);
    }

    private static Duration kept(ConfigMap backup) {
        int days = backup.number("keep", Settings.DAYS_KEPT, 1, MAX_DAYS);
        backup.refuseOthers();
        return Duration.ofDays(days);
    }

    private CourseSettings course(ConfigMap map) {
        CourseId fallback = new CourseId(DEFAULT_COURSE);
        CourseId id = map.value("id", fallback, "1 to 64 lower-case letters, digits and hyphens", CourseId::new);
        CourseSettings course = new CourseSettings(
                id,
                map.text("title", id.value()),
                map.value("lectures", Path.of(DEFAULT_LECTURES), "a folder", Path::of),
                map.value(
                        "zone",
                        ZoneId.systemDefault(),
                        "a time zone such as Europe/Berlin or America/Toronto",
                        ZoneId::of),
                new ScoringRules(points(map), map.word("feedback", FEEDBACK, Feedback.AFTER_ANSWER)),
                venues.read(map),
                ScheduleReader.read(map));
        map.refuseOthers();
        return course;
    }

    private static Points points(ConfigMap course) {
        if (!course.isMap("points")) {
            return course.word("points", POINTS, Points.GRADED);
        }
        ConfigMap map = course.map("points");
        Points points = new Points(
                map.number("correct", Points.GRADED.correct(), 0, MAX_POINTS),
                map.number("incorrect", Points.GRADED.incorrect(), 0, MAX_POINTS),
                map.number("undecided", Points.GRADED.undecided(), 0, MAX_POINTS),
                map.number("reflection", Points.GRADED.reflection(), 0, MAX_POINTS));
        map.refuseOthers();
        return points;
    }

    private SettingsException mistaken(List<Mistake> found) {
        return new SettingsException(
                found.stream().sorted().map(mistake -> mistake.in(file)).toList());
    }

    private static <T> Map<String, T> words(String first, T one, String second, T other) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, other);
        return words;
    }
}
