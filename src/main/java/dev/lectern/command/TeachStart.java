package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Schedule;
import dev.lectern.lecture.RichText;
import dev.lectern.score.Feedback;
import dev.lectern.score.ScoringRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /teach start}: shows what will happen in the channels, asks, and lets it begin. */
final class TeachStart implements TeachWord {
    private static final String CONFIRMED = "confirmed";

    private final School school;
    private final Orders orders;

    TeachStart(School school, Orders orders) {
        this.school = school;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Card run(Request request, String rest) {
        Classroom classroom = school.classroom(request);
        if (!classroom.venue().isPosted()) {
            return orders.obstacle(request).orElseThrow();
        }
        Optional<Instant> started = school.records().terms().started(classroom.id());
        if (started.isPresent()) {
            return running(classroom, started.get());
        }
        return rest.equals(CONFIRMED) ? begun(request, classroom) : asked(classroom);
    }

    private Card asked(Classroom classroom) {
        ScoringRules rules = classroom.rules();
        return Card.of(
                        "Start " + classroom.title() + "?",
                        say("What you post from then on, everyone reads in"),
                        Orders.list(orders.toClass(classroom)),
                        say(
                                "- {}\n"
                                        + "- A question posted by hand closes at the next {} ({}) that is at least an hour away, or"
                                        + " when you say `/teach close`.\n"
                                        + "- {}\n"
                                        + "- A right answer counts {}. What instructors press counts nowhere.\n"
                                        + "- Students join by pressing or saying anything in one of these channels.",
                                byItself(classroom.calendar()),
                                classroom.calendar().closing(),
                                classroom.calendar().zone().getId(),
                                rules.feedback() == Feedback.AFTER_ANSWER
                                        ? "Students learn privately and at once how they did; the first answer stands."
                                        : "Students may change their answer until the question closes, and learn then how"
                                                + " they did.",
                                Say.count(rules.points().correct(), "point")),
                        say("Nothing has been posted so far."))
                .with(new Button("start", "Start the course", new Action("teach", "start " + CONFIRMED)));
    }

    private static RichText byItself(ClassCalendar calendar) {
        Optional<Schedule.Hours> hours = calendar.schedule().map(Schedule::hours);
        if (hours.isEmpty()) {
            return say("Nothing is posted by itself: you say what and when, with `/teach post`.");
        }
        String summary =
                hours.get().summary().map(time -> "a summary at " + time).orElse("no summary");
        String question = hours.get()
                .question()
                .map(time ->
                        "a question at " + time + ", open until " + hours.get().closes())
                .orElse("no question");
        return say(
                "On class days {} and {} are posted by themselves; what was due before now is not caught up."
                        + " `/teach plan` shows the term, `/teach next` what comes first.",
                summary,
                question);
    }

    private Card begun(Request request, Classroom classroom) {
        if (!school.records().terms().start(classroom.id(), request.at())) {
            return running(classroom, request.at());
        }
        school.note(request, "start", "");
        return next(Card.of(
                classroom.title() + " has started",
                say("Nothing has been posted yet. Post the first summary or question when you like.")));
    }

    private Card running(Classroom classroom, Instant started) {
        Instant stands = school.records().terms().started(classroom.id()).orElse(started);
        return next(Card.of(
                        "Started already",
                        say(
                                "*{}* was started on {}.",
                                classroom.title(),
                                ClassTime.day(LocalDate.ofInstant(
                                        stands, classroom.calendar().zone()))))
                .tone(Card.Tone.NOTICE));
    }

    private static Card next(Card card) {
        return card.with(
                new Button("question", "Post a question…", new Action("teach", "post question")),
                new Button("summary", "Post a summary…", new Action("teach", "post summary")));
    }
}
