package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.util.Optional;

/**
 * {@code answer t:5 B}: an answer to an asking or a practice round, as buttons and typed answers say it. What they carry
 * is checked against the store: it may be old, or made up.
 */
final class AnswerCommand implements Command {
    private final School school;
    private final Today today;
    private final Results results;

    AnswerCommand(School school, Today today, Results results) {
        this.school = school;
        this.today = today;
        this.results = results;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "";
    }

    @Override
    public Reply run(Request request) {
        String[] words = request.arguments().split("\\s+", 2);
        String text = words.length > 1 ? words[1].strip() : "";
        if (text.codePointCount(0, text.length()) > Form.MAX_TEXT) {
            throw new CommandException("That is a little long: please say it in at most " + Form.MAX_TEXT
                    + " characters. Nothing was saved.");
        }
        Optional<Target> target = Target.parse(words[0]);
        if (target.isEmpty()) {
            return Reply.of(unknown());
        }
        return Reply.of(
                target.get() instanceof Target.Practice practice
                        ? practiced(request, practice, text)
                        : graded(request, ((Target.Graded) target.get()).asking(), text));
    }

    private Card graded(Request request, AskingId id, String text) {
        Classroom classroom = school.classroom(request);
        Optional<Asking> found = school.ledger()
                .asking(id)
                .filter(one -> one.course().equals(classroom.id()))
                .filter(one -> !request.at().isBefore(one.slot().opens()));
        if (found.isEmpty()) {
            return unknown();
        }
        Asking asking = found.get();
        boolean mayChange = results.isChangeable(request, asking);
        Optional<GradedAnswer> earlier = school.ledger().answer(id, request.account());
        if (earlier.isPresent() && !mayChange) {
            return already(request, asking, earlier.get());
        }
        Grade grade = grade(classroom, asking.question(), asking.order(), text);
        if (grade instanceof Grade.Graded judged) {
            Submission submission = new Submission(id, request.account(), text, judged.verdict(), request.at());
            return told(request, asking, school.ledger().record(submission, mayChange));
        }
        return again(asking.question(), asking.order(), new Target.Graded(id), ((Grade.Unreadable) grade).hint());
    }

    private Card told(Request request, Asking asking, Recorded recorded) {
        if (recorded instanceof Recorded.Stored stored) {
            return results.of(request, asking, stored.answer());
        } else if (recorded instanceof Recorded.AlreadyAnswered already) {
            return already(request, asking, already.answer());
        }
        return Card.of(
                        "Answered before",
                        say(
                                "You answered this question before you asked to be forgotten, so it cannot be answered again."
                                        + " The next one is all yours."))
                .tone(Card.Tone.NOTICE);
    }

    private Card already(Request request, Asking asking, GradedAnswer answer) {
        return results.of(request, asking, answer)
                .after(say("You have answered this question already; that answer stands."));
    }

    private Card practiced(Request request, Target.Practice target, String text) {
        Classroom classroom = school.classroom(request);
        Optional<PracticeRound> found = school.practice()
                .round(target.round(), request.account())
                .filter(one -> one.course().equals(classroom.id()));
        if (found.isEmpty()) {
            return unknown();
        }
        Question question = found.get().question();
        OptionOrder order = found.get().order();
        if (!today.mayTell(question, request)) {
            return Card.of("Today it counts", say("This is today's graded question now. Answer it with `/quiz today`."))
                    .tone(Card.Tone.NOTICE)
                    .with(new Button("today", "Today's question", new Action("quiz", "today")));
        }
        Grade grade = grade(classroom, question, order, text);
        if (grade instanceof Grade.Unreadable unreadable) {
            return again(question, order, target, unreadable.hint());
        }
        Verdict verdict = ((Grade.Graded) grade).verdict();
        boolean first = school.practice().close(target.round(), request.account(), verdict, request.at());
        Card card = results.practiced(request, new Judged(question, order, verdict))
                .with(new Button("next", "Next question", new Action("quiz", target.scope())));
        return first
                ? card
                : card.after(say("You had answered this one before; your first answer is the one I noted."));
    }

    private static Grade grade(Classroom classroom, Question question, OptionOrder order, String text) {
        return text.isEmpty()
                ? new Grade.Unreadable("Your answer was empty.")
                : new Grader(classroom.lectures().vocabulary()).grade(question, order, text);
    }

    private static Card again(Question question, OptionOrder order, Target target, String hint) {
        Card card = Card.of("Please try again", say("{}", hint), say("Nothing was recorded."))
                .tone(Card.Tone.NOTICE);
        return QuestionCard.answerable(card, ShownQuestion.of(question, order), target);
    }

    private static Card unknown() {
        return Card.of(
                        "I don't know that question",
                        say(
                                "It may be from long ago. `/quiz today` shows the one that is open, `/quiz` lets you practice."))
                .tone(Card.Tone.NOTICE);
    }
}
