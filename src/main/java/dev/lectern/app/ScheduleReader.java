package dev.lectern.app;

import dev.lectern.course.Schedule;
import dev.lectern.course.Schedule.Break;
import dev.lectern.course.Schedule.Hours;
import dev.lectern.course.Schedule.Term;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Syllabus.WhenAllAsked;
import dev.lectern.daily.Timetable;
import dev.lectern.lecture.SectionPath;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the block {@code schedule} of a course. */
final class ScheduleReader {
    private static final String TIME = "a time of day such as 09:00, or off";
    private static final String DATE = "a date such as 2026-09-07";
    private static final DateTimeFormatter HOUR_AND_MINUTE =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) ?(h|min)");
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int SHORT = 3;

    private static final Map<String, WhenAllAsked> WHEN_ALL_ASKED =
            new TreeMap<>(Map.of("repeat-ungraded", WhenAllAsked.REPEAT_UNGRADED, "skip", WhenAllAsked.SKIP));

    private final ConfigMap map;

    private ScheduleReader(ConfigMap map) {
        this.map = map;
    }

    /** The timetable of a course; empty where it has none. */
    static Optional<Timetable> read(ConfigMap course) {
        return course.block("schedule").map(map -> new ScheduleReader(map).timetable());
    }

    private Timetable timetable() {
        Set<DayOfWeek> weekdays = weekdays();
        Hours hours = hours();
        Term term = term();
        Duration late =
                map.value("late", Schedule.DEFAULT.late(), "a time from 5min to 12h, such as 4h", ScheduleReader::span);
        Map<LocalDate, SectionPath> pinned = pinned(new Schedule(weekdays, hours, term, late));
        WhenAllAsked whenAllAsked = map.word("when-all-asked", WHEN_ALL_ASKED, Syllabus.DEFAULT.whenAllAsked());
        map.refuseOthers();
        return new Timetable(new Schedule(weekdays, hours, term, late), new Syllabus(pinned, whenAllAsked));
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(map.list("days", "a weekday such as mon", ScheduleReader::weekday, day -> Optional.empty()));
        if (map.isEmptyList("days")) {
            map.problemAt("days", "\"days\" names at least one weekday, as in [mon, wed]");
        }
        return days.isEmpty() ? Schedule.DEFAULT.weekdays() : days;
    }

    private static DayOfWeek weekday(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(full) || name.equals(full.substring(0, SHORT))) {
                return day;
            }
        }
        throw new IllegalArgumentException(typed);
    }

    private Hours hours() {
        Optional<LocalTime> summary = map.value("summary", Hours.DEFAULT.summary(), TIME, ScheduleReader::timeOrOff);
        Optional<LocalTime> question = map.value("question", Hours.DEFAULT.question(), TIME, ScheduleReader::timeOrOff);
        LocalTime closes = map.value("closes", Hours.CLOSES, "a time of day such as 21:00", ScheduleReader::time);
        if (question.isPresent() && !question.get().isBefore(closes)) {
            map.problemAt(
                    map.has("closes") ? "closes" : "question",
                    "the question of " + question.get() + " would close at " + closes
                            + ", before it opens; let \"closes\" be later on the same day");
            return Hours.DEFAULT;
        }
        return new Hours(summary, question, closes);
    }

    private static Optional<LocalTime> timeOrOff(String typed) {
        return typed.equals("off") ? Optional.empty() : Optional.of(time(typed));
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed, HOUR_AND_MINUTE);
    }

    private static Duration span(String typed) {
        Matcher parts = SPAN.matcher(typed);
        if (!parts.matches()) {
            throw new IllegalArgumentException(typed);
        }
        long number = Long.parseLong(parts.group(1));
        Duration span = parts.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
        if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(typed);
        }
        return span;
    }

    private Term term() {
        Optional<LocalDate> first = date("first-day");
        Optional<LocalDate> last = date("last-day");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            map.problemAt("last-day", "\"last-day\" is before \"first-day\", " + first.get());
            last = Optional.empty();
        }
        List<Break> breaks = map.list(
                "no-class",
                "a date such as 2026-10-03, or first and last such as 2026-12-21..2027-01-03",
                ScheduleReader::days,
                each -> Optional.empty());
        return new Term(first, last, breaks);
    }

    private Optional<LocalDate> date(String key) {
        return map.value(key, Optional.empty(), DATE, typed -> Optional.of(LocalDate.parse(typed)));
    }

    private static Break days(String typed) {
        String[] ends = typed.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException(typed);
        }
        LocalDate from = LocalDate.parse(ends[0].strip());
        return new Break(from, ends.length == 1 ? from : LocalDate.parse(ends[1].strip()));
    }

    private Map<LocalDate, SectionPath> pinned(Schedule schedule) {
        Map<LocalDate, SectionPath> pinned = new HashMap<>();
        for (ConfigMap pin : map.maps("pinned")) {
            boolean dated = pin.require("day");
            boolean named = pin.require("section");
            LocalDate day = pin.value("day", LocalDate.EPOCH, DATE, LocalDate::parse);
            Optional<SectionPath> section = pin.value(
                    "section",
                    Optional.empty(),
                    "a section's path such as lecture/section, as in check --format json",
                    typed -> Optional.of(section(typed)));
            pin.refuseOthers();
            if (!dated || !named || day.equals(LocalDate.EPOCH) || section.isEmpty()) {
                continue;
            }
            refuse(pin, schedule, day, pinned.containsKey(day));
            pinned.put(day, section.get());
        }
        return pinned;
    }

    private static void refuse(ConfigMap pin, Schedule schedule, LocalDate day, boolean taken) {
        if (taken) {
            pin.problemAt("day", "two sections are pinned to " + day + "; a day has one summary");
        } else if (schedule.hours().summary().isEmpty()) {
            pin.problemAt("day", "a section is pinned to " + day + ", and \"summary\" is off");
        } else if (!schedule.isClassDay(day)) {
            pin.problemAt("day", "no class is held on " + day + "; pin the section to a class day");
        }
    }

    private static SectionPath section(String typed) {
        SectionPath path = SectionPath.parse(typed);
        if (path.slugs().size() == 1) {
            throw new IllegalArgumentException(typed); // a whole lecture has no summary
        }
        return path;
    }
}
