package dev.lectern.app.classday;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.daily.Content;
import dev.lectern.names.UnicodeLookalikes;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.score.Feedback;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Leaderboard;
import dev.lectern.score.Points;
import dev.lectern.score.ScoredAnswer;
import dev.lectern.score.Scores;
import dev.lectern.score.ScoringRules;
import dev.lectern.score.Standing;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcAudit;
import dev.lectern.store.JdbcKeyDoubts;
import dev.lectern.store.JdbcLedger;
import dev.lectern.store.JdbcMembers;
import dev.lectern.store.JdbcMemberships;
import dev.lectern.store.JdbcOutbox;
import dev.lectern.store.JdbcTerms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Everything that a class leaves behind, in words that do not depend on the platform, on chance or on the time. */
final class Book implements AutoCloseable {
    private static final int ALL = 10_000;

    private final Stage stage;
    private final Database database;
    private final JdbcLedger ledger;
    private final Map<StudentNumber, Integer> students = new HashMap<>();
    private final List<Member> members;
    private final List<String> lines = new ArrayList<>();

    private Book(Stage stage) {
        this.stage = stage;
        this.database = Database.open(new DataFolder(stage.data()), Clock.systemUTC());
        this.ledger = new JdbcLedger(database);
        this.members = new JdbcMembers(database, new UnicodeLookalikes(), new Random(1)).all();
        members.forEach(member -> students.put(member.number(), stage.number(member.account())));
    }

    /** @param stage that is closed */
    static String of(Stage stage) {
        try (Book book = new Book(stage)) {
            for (Room room : Room.values()) {
                book.write(room);
            }
            return String.join("\n", book.lines) + "\n";
        }
    }

    private void write(Room room) {
        CourseId course = new CourseId(room.course);
        boolean started = new JdbcTerms(database).started(course).isPresent();
        lines.add("# " + room.course + (started ? ", started" : ", not started"));
        for (Asking asking : ledger.askings(course)) {
            write(asking, room);
        }
        leaderboard(course, room);
        lines.add("## Members");
        lines.add(members(course));
        lines.add("## Posted, newest first");
        new JdbcOutbox(database)
                .latest(course, ALL)
                .forEach(posting -> lines.add(
                        posted(posting.content()) + (posting.withdrawn() == null ? "" : ", " + posting.withdrawn())));
        lines.add("## Audit");
        List<String> acts = new ArrayList<>();
        new JdbcAudit(database)
                .of(course, ALL)
                .forEach(entry -> acts.add(who(entry.by()) + ": " + entry.act() + " " + entry.detail()));
        Collections.reverse(acts);
        lines.addAll(acts);
        lines.add("");
    }

    private String who(Optional<AccountId> account) {
        int number = account.map(stage::number).orElse(-1);
        return number > 0 ? "student " + number : number == 0 ? "instructor" : "nobody";
    }

    private static String posted(Content content) {
        if (content instanceof Content.Question question) {
            return "question " + question.asking();
        } else if (content instanceof Content.Summary summary) {
            return "summary " + summary.section();
        }
        return content instanceof Content.Doubts doubts ? "doubts about " + doubts.asking() : "notice";
    }

    private String members(CourseId course) {
        JdbcMemberships memberships = new JdbcMemberships(database);
        return members.stream()
                .filter(member -> memberships.of(member.account()).contains(course))
                .map(member -> stage.number(member.account()))
                .sorted()
                .map(number -> number == 0 ? "instructor" : number.toString())
                .collect(Collectors.joining(" "));
    }

    private void write(Asking asking, Room room) {
        lines.add("## " + asking.id() + "." + asking.slot().extra() + " "
                + asking.question().stem().plain().strip()
                + (asking.isWithdrawn() ? ", withdrawn: " + asking.state().withdrawn() : ""));
        lines.add("doubts: " + new JdbcKeyDoubts(database).count(asking.id()));
        Map<StudentNumber, ScoredAnswer> scored = scores(asking.course(), room).counted().stream()
                .filter(score -> score.asking().id().equals(asking.id()))
                .collect(Collectors.toMap(score -> score.answer().student(), score -> score));
        ledger.answers(asking.id()).stream()
                .sorted(Comparator.comparing(answer -> students.get(answer.student())))
                .forEach(answer -> lines.add(line(asking, answer, scored.get(answer.student()))));
    }

    private String line(Asking asking, GradedAnswer answer, ScoredAnswer score) {
        String points = score == null ? "counts nowhere" : score.points() + (score.late() ? " late" : "");
        String mark = answer.selfMark() == null ? "" : answer.selfMark() ? ", had it" : ", not yet";
        return students.get(answer.student()) + ": " + given(asking, answer.raw()) + " · "
                + answer.verdict().outcome() + ", " + answer.verdict().reason() + " · " + points + mark;
    }

    /** What was picked by its words: the letters were drawn by chance. */
    private static String given(Asking asking, String raw) {
        Question question = asking.question();
        if (!(question instanceof MultipleChoice)) {
            return raw;
        }
        ShownQuestion shown = ShownQuestion.of(question, asking.order());
        return raw.chars()
                .filter(Character::isUpperCase)
                .mapToObj(letter -> shown.options().get(letter - 'A').plain().strip())
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    private Scores scores(CourseId course, Room room) {
        ScoringRules rules =
                new ScoringRules(Points.GRADED, room == Room.HEAPS ? Feedback.AFTER_ANSWER : Feedback.AT_CLOSE);
        return Scores.of(
                ledger.answers(course),
                ledger.askings(course),
                rules,
                Clock.systemUTC().instant());
    }

    /** Among those with equal points the order of arrival means nothing. */
    private void leaderboard(CourseId course, Room room) {
        lines.add("## Leaderboard");
        Leaderboard board = Leaderboard.of(scores(course, room), student -> true);
        students.entrySet().stream()
                .flatMap(student ->
                        board.of(student.getKey()).stream().map(standing -> Map.entry(standing, student.getValue())))
                .sorted(Comparator.comparing((Map.Entry<Standing, Integer> entry) ->
                                entry.getKey().rank())
                        .thenComparing(Map.Entry::getValue))
                .forEach(entry -> lines.add(entry.getKey().rank() + ". student " + entry.getValue() + ": "
                        + entry.getKey().points() + " for " + entry.getKey().answered()));
    }

    @Override
    public void close() {
        database.close();
    }
}
