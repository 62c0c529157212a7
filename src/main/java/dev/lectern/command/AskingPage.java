package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.score.GradedAnswer;
import java.util.Optional;

/** An asking as a student finds it: to be answered, answered, missed or taken back. */
final class AskingPage {
    private final School school;
    private final Results results;

    AskingPage(School school, Results results) {
        this.school = school;
        this.results = results;
    }

    Card of(Request request, Asking asking) {
        Optional<GradedAnswer> answer = school.ledger().answer(asking.id(), request.account());
        if (answer.isPresent() && results.isChangeable(request, asking)) {
            return open(request, asking).and(Results.given(asking, answer.get()));
        } else if (answer.isPresent()) {
            return results.of(request, asking, answer.get()).after(stem(asking));
        }
        return asking.openAt(request.at()) ? open(request, asking) : results.missed(request, asking);
    }

    /** What follows a closed question: the same one to practice with, where it may be. */
    static Button practice(Asking asking) {
        return new Button(
                "practice", "Practice it", new Action("quiz", "again " + new Target.Graded(asking.id()).word()));
    }

    private static RichText stem(Asking asking) {
        return ShownQuestion.of(asking.question(), asking.order()).stem();
    }

    private Card open(Request request, Asking asking) {
        Classroom classroom = school.classroom(request);
        String closing = ClassTime.closing(asking.slot(), classroom.calendar().zone());
        return QuestionCard.of(
                        ClassTime.question(asking.slot()),
                        ShownQuestion.of(asking.question(), asking.order()),
                        new Target.Graded(asking.id()))
                .and(counts(request, asking, closing));
    }

    private RichText counts(Request request, Asking asking, String closing) {
        if (school.isStaff(request)) {
            return say(
                    "You teach this course, so your answer is a rehearsal: it is not recorded. Open until {}.",
                    closing);
        }
        if (asking.isRepeat()) {
            return say(
                    "It was asked before, and every question has been: so it is for practice and does not count. Open until {}.",
                    closing);
        }
        return results.isChangeable(request, asking)
                ? say("It counts. You may change your answer until {}.", closing)
                : say("It counts, and your first answer stands. Open until {}.", closing);
    }
}
