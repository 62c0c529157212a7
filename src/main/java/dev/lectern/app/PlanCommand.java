package dev.lectern.app;

import dev.lectern.course.ChannelRef;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Schedule;
import dev.lectern.daily.Covered;
import dev.lectern.daily.Taught;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermPlan;
import dev.lectern.daily.Timetable;
import dev.lectern.json.PlanReport;
import dev.lectern.json.PlannedCourse;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.quiz.Asking;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcLedger;
import dev.lectern.store.JdbcTerms;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plan}: shows every post of a term before anything is sent. Changes nothing; works beside a running class. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Shows every post of the term before anything is sent: when it goes out, what it shows, and what is"
                        + " missing.",
        footer =
                "Exit code: 0 when the plan can be kept, 1 when a section has a day that it cannot have, 2 when an option"
                        + " or the settings are wrong.")
final class PlanCommand implements Callable<Integer> {
    private static final int DAYS = 120;
    private static final int MOST_DAYS = 1_100;

    private final Clock clock;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day to show, as 2026-09-07 (default: today, or the course's first day if later).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day to show (default: the course's last day, else 120 days on).")
    private @Nullable LocalDate to;

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "The course to plan (default: every course that has a schedule).")
    private @Nullable String course;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private Format format = Format.text;

    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Clock clock) {
        this.clock = clock;
    }

    /** What is known of a course from the store. */
    private record History(TermLog log, List<Asking> askings) {
        static final History NONE = new History(TermLog.NONE, List.of());
    }

    @Override
    public Integer call() throws NoLecturesException {
        Settings settings = options.settings();
        List<CourseSettings> courses = course == null ? scheduled(settings) : List.of(settings.course(course));
        List<PlannedCourse> planned = new ArrayList<>();
        for (CourseSettings each : courses) {
            Timetable timetable = each.timetable().orElseThrow(() -> unscheduled(each));
            planned.add(plan(each, timetable, history(each, settings)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.json ? PlanReport.write(planned) : PlanText.of(planned));
        out.flush();
        boolean kept = planned.stream().allMatch(each -> each.plan().misplaced().isEmpty());
        return kept ? Main.FINE : Main.FOUND_PROBLEMS;
    }

    private static List<CourseSettings> scheduled(Settings settings) {
        List<CourseSettings> scheduled = settings.courses().stream()
                .filter(each -> each.timetable().isPresent())
                .toList();
        if (scheduled.isEmpty()) {
            throw unscheduled(settings.courses().get(0));
        }
        return scheduled;
    }

    private static SettingsException unscheduled(CourseSettings course) {
        return new SettingsException(List.of("The course \"" + course.id()
                + "\" has no schedule, so nothing is posted by itself. Add \"schedule: {}\" to it in the settings, and plan"
                + " shows its term."));
    }

    private History history(CourseSettings each, Settings settings) {
        DataFolder folder = new DataFolder(settings.data());
        if (!folder.holdsClass()) {
            return History.NONE;
        }
        try (Database database = Database.open(folder, clock)) {
            return new History(new JdbcTerms(database).log(each.id()), new JdbcLedger(database).askings(each.id()));
        }
    }

    private PlannedCourse plan(CourseSettings each, Timetable timetable, History history) throws NoLecturesException {
        CourseText text = LectureFolder.read(each.lectures(), each.zone());
        ClassCalendar calendar = new ClassCalendar(each.zone(), Optional.of(timetable.schedule()));
        Taught taught = Taught.of(calendar, timetable.syllabus(), text.lectures(), text.questions());
        LocalDate today = calendar.day(clock.instant());
        Schedule.Term term = timetable.schedule().term();
        LocalDate first = first(term, today);
        LocalDate last = last(term, first);
        Instant begin = begin(history.log(), calendar, term, first);
        TermPlan plan = TermPlan.of(
                taught,
                Covered.of(history.askings(), history.log()),
                history.log().going(begin),
                begin,
                first,
                last);
        return new PlannedCourse(
                each.id(), each.title(), each.zone(), platforms(each), first, last, history.log(), plan);
    }

    private LocalDate first(Schedule.Term term, LocalDate today) {
        return from != null ? from : term.first().filter(today::isBefore).orElse(today);
    }

    private LocalDate last(Schedule.Term term, LocalDate first) {
        LocalDate last = to != null
                ? to
                : term.last().filter(end -> !end.isBefore(first)).orElse(first.plusDays(DAYS));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to is a day from " + first + " to " + first.plusDays(MOST_DAYS) + ", not " + last);
        }
        return last;
    }

    /** A running class goes on from now; another is supposed to start on its first day, or in time for what is shown. */
    private Instant begin(TermLog log, ClassCalendar calendar, Schedule.Term term, LocalDate first) {
        Instant now = clock.instant();
        if (log.started().isPresent()) {
            return now;
        }
        LocalDate today = calendar.day(now);
        LocalDate begin = term.first()
                .map(day -> day.isBefore(today) ? today : day)
                .filter(first::isAfter)
                .orElse(first);
        return begin.atStartOfDay(calendar.zone()).toInstant().minusMillis(1);
    }

    private static List<String> platforms(CourseSettings course) {
        return course.venue().channels().stream()
                .map(ChannelRef::platform)
                .distinct()
                .toList();
    }
}
