package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.score.Feedback;
import java.time.Instant;

/** A question as a channel sees it: open with a count, closed with its solution, or taken back. */
final class QuestionPost {
    private static final int LONGEST_STRUCK = 300;

    private final School school;
    private final Rereading rereading;

    QuestionPost(School school, Rereading rereading) {
        this.school = school;
        this.rereading = rereading;
    }

    Card draw(Classroom classroom, Asking asking, Instant now) {
        Card card = asking.isWithdrawn()
                ? withdrawn(asking)
                : now.isBefore(asking.slot().closes()) ? open(classroom, asking) : closed(classroom, asking, now);
        return asking.isRehearsal()
                ? card.after(say("**Rehearsal** · only the staff sees this, and no answer is recorded."))
                : card;
    }

    private Card open(Classroom classroom, Asking asking) {
        Card card = QuestionCard.of(
                ClassTime.question(asking.slot()),
                ShownQuestion.of(asking.question(), asking.order()),
                new Target.Graded(asking.id()));
        if (asking.isRepeat()) {
            card = card.and(say("It was asked before, and every question has been: so this one does not count."));
        }
        return card.and(
                say("**{}** · open until {}", answered(count(asking)), closing(classroom, asking)),
                say(
                        classroom.rules().feedback() == Feedback.AT_CLOSE
                                ? "Only you see your answer, and you may change it until then."
                                : "Only you see your answer and how it went; your first answer stands."));
    }

    private int count(Asking asking) {
        return asking.isRehearsal() ? 0 : school.ledger().answers(asking.id()).size();
    }

    private static String answered(int students) {
        return switch (students) {
            case 0 -> "Nobody has answered yet";
            case 1 -> "1 has answered";
            default -> students + " have answered";
        };
    }

    private static String closing(Classroom classroom, Asking asking) {
        return ClassTime.closing(asking.slot(), classroom.calendar().zone());
    }

    private Card closed(Classroom classroom, Asking asking, Instant now) {
        ShownQuestion shown = ShownQuestion.of(asking.question(), asking.order());
        Card card = Card.of("Closed: " + ClassTime.question(asking.slot()), shown.stem())
                .and(QuestionCard.options(shown.options()).toArray(RichText[]::new))
                .and(Distribution.of(asking, school.ledger().answers(asking.id()))
                        .text());
        if (isOpenAgain(asking, now)) {
            return card.and(say("The same question is open again, so its solution waits until that is closed."))
                    .with(MineCommand.button(asking.id()));
        }
        card = card.and(Judged.solution(asking.question(), asking.order()).toArray(RichText[]::new))
                .with(MineCommand.button(asking.id()));
        return rereading.on(card, classroom, asking.question());
    }

    /** Then the solution in the channel would give the open one away. */
    private boolean isOpenAgain(Asking asking, Instant now) {
        return school.ledger().askings(asking.course()).stream()
                .filter(other -> !other.id().equals(asking.id()) && other.openAt(now))
                .anyMatch(other -> Today.isAlike(other.question(), asking.question()));
    }

    private static Card withdrawn(Asking asking) {
        String stem = Say.cut(
                Say.oneLine(ShownQuestion.of(asking.question(), asking.order()).stem()), LONGEST_STRUCK);
        return Card.of(
                        "Withdrawn: " + ClassTime.question(asking.slot()),
                        say("~~{}~~", stem),
                        say(
                                "Taken back by your instructor: {}",
                                String.valueOf(asking.state().withdrawn())),
                        say("Answers to it count for nothing, whatever they were."))
                .tone(Card.Tone.NOTICE);
    }
}
