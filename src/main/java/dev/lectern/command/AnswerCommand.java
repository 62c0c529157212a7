package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import java.util.Optional;

/**
 * {@code answer t:5 B}: an answer to an asking or a practice round, as buttons and typed answers say it. What they carry
 * is checked against the store: it may be old, or made up.
 */
final class AnswerCommand implements Command {
    private final School school;
    private final Today today;
    private final Results results;
    private final GradedAnswers graded;

    AnswerCommand(School school, Today today, Results results, GradedAnswers graded) {
        this.school = school;
        this.today = today;
        this.results = results;
        this.graded = graded;
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
                        : school.asking(request, ((Target.Graded) target.get()).asking())
                                .map(asking -> graded.take(request, asking, text))
                                .orElseGet(AnswerCommand::unknown));
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
            return counts(request, question);
        }
        Grade grade = GradedAnswers.grade(classroom, question, order, text);
        if (grade instanceof Grade.Unreadable unreadable) {
            return GradedAnswers.again(question, order, target, unreadable.hint());
        }
        Verdict verdict = ((Grade.Graded) grade).verdict();
        boolean first = school.practice().close(target.round(), request.account(), verdict, request.at());
        Card card = results.practiced(request, new Judged(question, order, verdict))
                .with(new Button("next", "Next question", new Action("quiz", target.scope())));
        return first
                ? card
                : card.after(say("You had answered this one before; your first answer is the one I noted."));
    }

    private Card counts(Request request, Question question) {
        if (!school.classroom(request).venue().isPosted()) {
            return Card.of("Today it counts", say("This is today's graded question now. Answer it with `/quiz today`."))
                    .tone(Card.Tone.NOTICE)
                    .with(new Button("today", "Today's question", new Action("quiz", "today")));
        }
        Card card = Card.of("Now it counts", say("This question was posted to the class, so it is graded now."))
                .tone(Card.Tone.NOTICE);
        return today.asking(question, request)
                .map(asking -> card.with(
                        new Button("answer", "Answer it", new Action("quiz", new Target.Graded(asking.id()).word()))))
                .orElse(card);
    }

    private static Card unknown() {
        return Card.of(
                        "I don't know that question",
                        say(
                                "It may be from long ago. `/quiz today` shows the one that is open, `/quiz` lets you practice."))
                .tone(Card.Tone.NOTICE);
    }
}
