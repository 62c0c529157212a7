package dev.lectern.app;

import dev.lectern.chart.ProgressChart;
import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.Word;
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
import dev.lectern.daily.Desk;
import dev.lectern.json.PersonalRecordJson;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import dev.lectern.names.UnicodeLookalikes;
import dev.lectern.privacy.CorrectedPersonalData;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.quiz.Asking;
import dev.lectern.score.CorrectedLedger;
import dev.lectern.score.CorrectedQuestions;
import dev.lectern.score.Corrections;
import dev.lectern.score.Feedback;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcAudit;
import dev.lectern.store.JdbcCorrections;
import dev.lectern.store.JdbcKeyDoubts;
import dev.lectern.store.JdbcLedger;
import dev.lectern.store.JdbcLinks;
import dev.lectern.store.JdbcMembers;
import dev.lectern.store.JdbcMemberships;
import dev.lectern.store.JdbcOutbox;
import dev.lectern.store.JdbcPersonalData;
import dev.lectern.store.JdbcPracticeLog;
import dev.lectern.store.JdbcTerms;
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

    private Wiring(School school, List<LiveText> texts, List<Command> commands, Router router, Clock clock) {
        this.school = school;
        this.texts = List.copyOf(texts);
        this.commands = commands;
        this.router = router;
        this.clock = clock;
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

    private static Records records(Database database, SecureRandom random) {
        Corrections corrections = new JdbcCorrections(database);
        return new Records(
                new CorrectedLedger(new JdbcLedger(database), corrections),
                new JdbcMembers(database, new UnicodeLookalikes(), random),
                new JdbcPracticeLog(database),
                new CorrectedPersonalData(new JdbcPersonalData(database), corrections),
                new JdbcMemberships(database),
                new JdbcKeyDoubts(database),
                corrections,
                new JdbcTerms(database),
                new JdbcAudit(database),
                new JdbcLinks(database),
                new JdbcOutbox(database));
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
                new ClassCalendar(settings.zone()),
                settings.rules(),
                settings.venue());
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
        return PersonalRecordJson.write(record, this::mayBeTold);
    }

    private boolean mayBeTold(Asking asking) {
        Classroom classroom = school.classrooms().get(asking.course());
        boolean atOnce = classroom != null && classroom.rules().feedback() == Feedback.AFTER_ANSWER;
        return atOnce || !clock.instant().isBefore(asking.slot().closes());
    }
}
