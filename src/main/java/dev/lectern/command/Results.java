package dev.lectern.command;

import static dev.lectern.command.Say.count;
import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Feedback;
import dev.lectern.score.GradedAnswer;

/** How answers went, told no earlier than they may be. */
final class Results {
    private final School school;
    private final Rereading rereading;
    private final Today today;

    Results(School school, Rereading rereading, Today today) {
        this.school = school;
        this.rereading = rereading;
        this.today = today;
    }

    /** A student's answer to an asking as it stands: judged where that may be told by now, else only that it is recorded. */
    Card of(Request request, Asking asking, GradedAnswer answer) {
        Classroom classroom = school.classroom(request);
        if (asking.isWithdrawn()) {
            return withdrawn(asking).and(given(asking, answer));
        }
        if (isChangeable(request, asking)) {
            return recorded(classroom, asking, answer);
        }
        boolean late = !answer.at().isBefore(asking.slot().closes());
        int points = late ? 0 : classroom.rules().points().of(answer.verdict());
        Card card = Card.of(asking.isRepeat() ? "For practice, no points" : count(points, "point"))
                .and(given(asking, answer));
        if (!today.mayTell(asking.question(), request)) {
            return card.and(say("It is asked again today, so I keep the solution to myself until you have answered."));
        }
        Judged judged = new Judged(asking.question(), asking.order(), answer.verdict());
        card = card.tone(Judged.tone(answer.verdict())).and(judged.feedback().toArray(RichText[]::new));
        return rereading.on(
                late ? lateNote(card, classroom, asking) : opinion(card, asking, answer, points),
                classroom,
                asking.question());
    }

    /** Whether an answer may still be changed, and so must not be judged yet. */
    boolean isChangeable(Request request, Asking asking) {
        return asking.openAt(request.at()) && school.classroom(request).rules().feedback() == Feedback.AT_CLOSE;
    }

    /** Whether a student's own opinion of an answer is wanted, and may be asked for by now. */
    boolean asksOpinion(Request request, Asking asking, GradedAnswer answer) {
        boolean late = !answer.at().isBefore(asking.slot().closes());
        return !asking.isWithdrawn()
                && !isChangeable(request, asking)
                && !late
                && !asking.isRepeat()
                && new Judged(asking.question(), asking.order(), answer.verdict()).isOpen();
    }

    /** What was right in an asking that the student did not answer. */
    Card missed(Request request, Asking asking) {
        if (asking.isWithdrawn()) {
            return withdrawn(asking);
        }
        Card card = Card.of(
                ClassTime.day(asking.slot().day()),
                ShownQuestion.of(asking.question(), asking.order()).stem(),
                say("You did not answer this one."));
        if (!today.mayTell(asking.question(), request)) {
            return card.and(say("It is asked again today, so here is another chance: `/quiz today`."));
        }
        RichText[] solution = Judged.solution(asking.question(), asking.order()).toArray(RichText[]::new);
        return rereading.on(card.and(solution), school.classroom(request), asking.question());
    }

    /** That an asking was taken back, and why. */
    static Card withdrawn(Asking asking) {
        return Card.of(
                        "Withdrawn",
                        say(
                                "Your instructor took the question of {} back: {}",
                                ClassTime.day(asking.slot().day()),
                                String.valueOf(asking.state().withdrawn())),
                        say("Answers to it count for nothing, whatever they were."))
                .tone(Tone.NOTICE);
    }

    /** How an instructor's answer would have gone. Nothing of it is kept. */
    Card rehearsed(Request request, Asking asking, String raw, Verdict verdict) {
        Classroom classroom = school.classroom(request);
        int points = classroom.rules().points().of(verdict);
        Judged judged = new Judged(asking.question(), asking.order(), verdict);
        Card card = Card.of("Rehearsal: " + count(points, "point"))
                .tone(Judged.tone(verdict))
                .and(Judged.given(asking.question(), asking.order(), raw))
                .and(judged.feedback().toArray(RichText[]::new))
                .and(say(
                        classroom.rules().feedback() == Feedback.AT_CLOSE
                                ? "Nothing was recorded, for you teach this course. Students read this once the question is"
                                        + " closed."
                                : "Nothing was recorded, for you teach this course. Students read the same at once."));
        return rereading.on(card, classroom, asking.question());
    }

    /** How a practice round went. */
    Card practiced(Request request, Judged judged) {
        Card card = Card.of("Practice")
                .tone(Judged.tone(judged.verdict()))
                .and(judged.feedback().toArray(RichText[]::new));
        return rereading.on(card, school.classroom(request), judged.question());
    }

    private Card recorded(Classroom classroom, Asking asking, GradedAnswer answer) {
        Card card = Card.of("Recorded", given(asking, answer))
                .tone(Tone.NOTICE)
                .and(say(
                        "You may change it until {}: just answer again. Then `/quiz last` tells you how it went.",
                        ClassTime.closing(asking.slot(), classroom.calendar().zone())));
        return QuestionCard.answerable(
                card, ShownQuestion.of(asking.question(), asking.order()), new Target.Graded(asking.id()));
    }

    /** What the student answered; empty where the words are forgotten. */
    static RichText given(Asking asking, GradedAnswer answer) {
        String raw = answer.raw();
        return raw == null ? RichText.EMPTY : Judged.given(asking.question(), asking.order(), raw);
    }

    private static Card lateNote(Card card, Classroom classroom, Asking asking) {
        return card.and(say(
                "The question closed at {}. Your answer is kept, but it came too late to count.",
                ClassTime.closing(asking.slot(), classroom.calendar().zone())));
    }

    /** What does not count is in no queue that an opinion could order. */
    private static Card opinion(Card card, Asking asking, GradedAnswer answer, int points) {
        return asking.isRepeat() ? card : selfMark(card, asking, answer, points);
    }

    private static Card selfMark(Card card, Asking asking, GradedAnswer answer, int points) {
        Judged judged = new Judged(asking.question(), asking.order(), answer.verdict());
        if (!judged.isOpen()) {
            return card;
        }
        RichText counts = say(
                "It counts {} for now, whatever you say; your instructor may look and decide.", count(points, "point"));
        if (answer.selfMark() != null) {
            return card.and(
                    say(answer.selfMark() ? "You said you had it." : "You said you did not have it yet."), counts);
        }
        Action mark = new Action("mark", new Target.Graded(asking.id()).word());
        return card.and(say("**Did you have it?**"), counts)
                .with(
                        new Button("yes", "Yes, I had it", mark.with("yes")),
                        new Button("no", "Not yet", mark.with("no")));
    }
}
