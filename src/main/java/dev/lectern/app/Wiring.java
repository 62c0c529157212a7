package dev.lectern.app;

import dev.lectern.chart.ProgressChart;
import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.chat.Word;
import dev.lectern.command.Attendance;
import dev.lectern.command.ChannelPosts;
import dev.lectern.command.Classroom;
import dev.lectern.command.Command;
import dev.lectern.command.Commands;
import dev.lectern.command.FrontDesk;
import dev.lectern.command.HelpLine;
import dev.lectern.command.Records;
import dev.lectern.command.Router;
import dev.lectern.command.School;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Board;
import dev.lectern.daily.Caretaker;
import dev.lectern.daily.Charge;
import dev.lectern.daily.Desk;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Timetable;
import dev.lectern.json.PersonalRecordJson;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.names.UnicodeLookalikes;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.score.CorrectedQuestions;
import dev.lectern.score.Corrections;
import dev.lectern.store.Database;
import dev.lectern.store.Stores;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything put together, in one list to read from top to bottom. */
final class Wiring {
    private final School school;
    private final List<LiveText> texts;
    private final List<Command> commands;
    private final Router router;
    private final Clock clock;
    private final Told told;

    private Wiring(School school, List<LiveText> texts, List<Command> commands, Router router, Clock clock) {
        this.school = school;
        this.texts = List.copyOf(texts);
        this.commands = commands;
        this.router = router;
        this.clock = clock;
        this.told = new Told(
                school.classrooms().values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Classroom::id, classroom -> classroom.rules().feedback())),
                clock);
    }

    /** @param also words that the adapter understands by itself, for help */
    static Wiring of(Map<CourseSettings, CourseText> courses, Database database, Clock clock, List<HelpLine> also) {
        return of(courses, database, clock, also, Board.NONE);
    }

    /** @param board who keeps the channels up to date */
    static Wiring of(Map<CourseSettings, CourseText> courses, Database database, Clock clock, Board board) {
        return of(courses, database, clock, List.of(), board);
    }

    private static Wiring of(
            Map<CourseSettings, CourseText> courses, Database database, Clock clock, List<HelpLine> also, Board board) {
        SecureRandom random = new SecureRandom();
        Map<CourseId, Classroom> classrooms = new LinkedHashMap<>();
        Records records = records(database, random);
        List<LiveText> texts = new ArrayList<>();
        courses.forEach((settings, text) -> {
            LiveText live = new LiveText(settings, text);
            texts.add(live);
            classrooms.put(settings.id(), classroom(live, records.corrections()));
        });
        School school = new School(classrooms, records).with(board);
        List<Command> commands = Commands.all(school, random, new ProgressChart(), also);
        return new Wiring(school, texts, commands, new Router(commands, school, random), clock);
    }

    /** The ports of a database. */
    static Records records(Database database, SecureRandom random) {
        return Stores.records(database, new UnicodeLookalikes(), random);
    }

    /** @throws NoLecturesException where a course has none */
    static Map<CourseSettings, CourseText> read(Settings settings) throws NoLecturesException {
        Map<CourseSettings, CourseText> texts = new LinkedHashMap<>();
        for (CourseSettings course : settings.courses()) {
            texts.put(course, LectureFolder.read(course.lectures(), course.zone()));
        }
        return texts;
    }

    private static Classroom classroom(LiveText text, Corrections corrections) {
        CourseSettings settings = text.course();
        return new Classroom(
                settings.id(),
                settings.title(),
                text.lectures(),
                new CorrectedQuestions(text.questions(), settings.id(), corrections),
                new ClassCalendar(settings.zone(), settings.timetable().map(Timetable::schedule)),
                settings.rules(),
                settings.venue(),
                settings.timetable().map(Timetable::syllabus).orElse(Syllabus.DEFAULT));
    }

    /** Who settles what each occasion shows, for every course with a schedule. */
    Caretaker caretaker() {
        Records kept = school.records();
        return new Caretaker(kept.ledger(), kept.terms(), kept.outbox(), new SecureRandom());
    }

    List<Charge> charges() {
        return school.classrooms().values().stream()
                .flatMap(classroom -> classroom.charge().stream())
                .toList();
    }

    /** Reads lectures again when their files change, until it is closed; the staff is told of errors. */
    Reload reload() {
        return Reload.watch(texts, new StaffNotices(school, clock));
    }

    /** The lectures of each course, as they are used. */
    List<LiveText> texts() {
        return texts;
    }

    School school() {
        return school;
    }

    List<Command> commands() {
        return commands;
    }

    /** Every word that people can say. */
    Set<String> words() {
        return commands.stream()
                .map(Command::word)
                .filter(Word::isSpoken)
                .map(Word::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    Router router() {
        return router;
    }

    /** What whoever sits at the terminal of a course is told: to sit there is to be in the course. */
    Reply atTheTerminal(Request request) {
        new Attendance(school).join(request.account(), request.course(), request.at());
        return router.answer(request);
    }

    /** What the post office works with. */
    Desk desk(Announcer announcer) {
        return new Desk(
                school.records().outbox(),
                school.records().ledger(),
                new ChannelPosts(school, clock),
                announcer,
                this::staffChannel);
    }

    private Optional<Address> staffChannel(CourseId course) {
        return Optional.ofNullable(school.classrooms().get(course))
                .flatMap(classroom -> classroom.venue().staffChannel())
                .map(Address.Channel::new);
    }

    /** When a course was started; empty where it was not yet. */
    Optional<Instant> started(CourseId course) {
        return school.records().terms().started(course);
    }

    /** What the platforms bring people's words and presses to. */
    Classwork frontDesk() {
        return new FrontDesk(school, router, commands, record -> export(record).getBytes(StandardCharsets.UTF_8));
    }

    /** Everything held about a student as JSON; what a verdict tells before its time is left out. */
    String export(PersonalRecord record) {
        return PersonalRecordJson.write(record, told);
    }
}
