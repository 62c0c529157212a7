package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes answers to askings: judges them, records what counts, and tells what may be told by then. */
final class GradedAnswers {
    /**
     * How long after the close an answer still counts that was written into a form opened before it. It is kept as given in
     * the last moment before the close, and never takes the place of an earlier answer: by then the solution is out.
     */
    static final Duration GRACE = Duration.ofSeconds(60);

    private final School school;
    private final Results results;
    private final AskingPage page;

    GradedAnswers(School school, Results results, AskingPage page) {
        this.school = school;
        this.results = results;
        this.page = page;
    }

    Card take(Request request, Asking asking, String text) {
        if (asking.isWithdrawn()) {
            return page.of(request, asking);
        }
        boolean rehearsal = asking.isRehearsal() || school.isStaff(request);
        if (!rehearsal && isTooLate(request, asking)) {
            return closed(request, asking);
        }
        boolean mayChange = results.isChangeable(request, asking);
        Optional<GradedAnswer> earlier = school.ledger().answer(asking.id(), request.account());
        if (!rehearsal && earlier.isPresent() && !mayChange) {
            return already(request, asking, earlier.get());
        }
        // What is kept is judged by the key it was asked with: corrections are applied whenever it is read.
        Question key = rehearsal ? asking.question() : asking.asked();
        Grade grade = grade(school.classroom(request), key, asking.order(), text);
        if (grade instanceof Grade.Unreadable unreadable) {
            return again(asking.question(), asking.order(), new Target.Graded(asking.id()), unreadable.hint());
        }
        Verdict verdict = ((Grade.Graded) grade).verdict();
        return rehearsal
                ? results.rehearsed(request, asking, text, verdict)
                : record(
                        request,
                        asking,
                        new Submission(asking.id(), request.account(), text, verdict, given(request, asking)),
                        mayChange);
    }

    /** When an answer counts as given. */
    private static Instant given(Request request, Asking asking) {
        Instant closes = asking.slot().closes();
        boolean inGrace = !request.at().isBefore(closes)
                && isWrittenInTime(request, asking)
                && request.at().isBefore(closes.plus(GRACE));
        return inGrace ? closes.minusMillis(1) : request.at();
    }

    private static boolean isWrittenInTime(Request request, Asking asking) {
        Instant opened = request.opened();
        return opened != null && opened.isBefore(asking.slot().closes());
    }

    /** Whether an old post was pressed; what somebody began to write in time is kept, if only as late. */
    private boolean isTooLate(Request request, Asking asking) {
        return school.classroom(request).venue().isPosted()
                && !request.at().isBefore(asking.slot().closes())
                && !isWrittenInTime(request, asking);
    }

    private Card closed(Request request, Asking asking) {
        String closing = ClassTime.closing(
                asking.slot(), school.classroom(request).calendar().zone());
        return page.of(request, asking)
                .after(say("This question is closed: it was open until {}.", closing))
                .with(AskingPage.practice(asking));
    }

    private Card record(Request request, Asking asking, Submission submission, boolean mayChange) {
        Recorded recorded = school.ledger().record(submission, mayChange);
        if (recorded instanceof Recorded.Stored stored) {
            tellTheChannel(request, asking);
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

    /** A post that shows how the class answered is drawn again for good; a count would be forgotten in a crash. */
    private void tellTheChannel(Request request, Asking asking) {
        if (request.at().isBefore(asking.slot().closes())) {
            school.board().changed(asking.id());
        } else {
            school.outbox().redraw(asking.id());
            school.board().wake();
        }
    }

    private Card already(Request request, Asking asking, GradedAnswer answer) {
        return results.of(request, asking, answer)
                .after(say("You have answered this question already; that answer stands."));
    }

    static Grade grade(Classroom classroom, Question question, OptionOrder order, String text) {
        return text.isEmpty()
                ? new Grade.Unreadable("Your answer was empty.")
                : new Grader(classroom.lectures().vocabulary()).grade(question, order, text);
    }

    static Card again(Question question, OptionOrder order, Target target, String hint) {
        Card card = Card.of("Please try again", say("{}", hint), say("Nothing was recorded."))
                .tone(Card.Tone.NOTICE);
        return QuestionCard.answerable(card, ShownQuestion.of(question, order), target);
    }
}
