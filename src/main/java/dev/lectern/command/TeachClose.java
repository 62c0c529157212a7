package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Content;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import java.util.List;
import java.util.stream.Stream;

/** {@code /teach close}: closes an open question before its time, so that its posts show the solution. */
final class TeachClose implements TeachWord {
    private final School school;
    private final Today today;
    private final Posted posted;

    TeachClose(School school, Today today, Posted posted) {
        this.school = school;
        this.today = today;
        this.posted = posted;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public Card run(Request request, String rest) {
        if (rest.isEmpty()) {
            return offer(request);
        }
        return school.asking(request, rest).map(one -> close(request, one)).orElseGet(() -> offer(request));
    }

    private Card offer(Request request) {
        List<Asking> open = Stream.concat(today.open(request).stream(), posted.openRehearsals(request).stream())
                .toList();
        if (open.isEmpty()) {
            return Card.of("Nothing to close", say("No question is open.")).tone(Card.Tone.NOTICE);
        }
        Card card = Card.of(
                open.size() == 1 ? "Close this question?" : "Close which question?",
                say("Its posts then show how the class answered, and the solution. Nothing opens it again."));
        for (Asking asking : open) {
            card = card.and(say(
                            "- **{}** {} · {}",
                            new Target.Graded(asking.id()).word(),
                            Say.oneLine(asking.question().stem()),
                            answered(asking)))
                    .with(new Button(
                            new Target.Graded(asking.id()).word(),
                            Say.cut("Close " + Say.oneLine(asking.question().stem()), Button.MAX_LABEL),
                            new Action("teach", "close " + new Target.Graded(asking.id()).word())));
        }
        return card;
    }

    private String answered(Asking asking) {
        return asking.isRehearsal()
                ? "a rehearsal"
                : school.ledger().answers(asking.id()).size() + " answered";
    }

    private Card close(Request request, Asking asking) {
        if (asking.isWithdrawn()) {
            return Card.of("Withdrawn before", say("That question was taken back, so there is nothing to close."))
                    .tone(Card.Tone.NOTICE);
        }
        String closing = ClassTime.closing(
                asking.slot(), school.classroom(request).calendar().zone());
        if (!asking.openAt(request.at())) {
            return Card.of("Closed before", say("That question was open until {}.", closing))
                    .tone(Card.Tone.NOTICE);
        }
        school.ledger().close(asking.id(), request.at());
        school.outbox().redraw(asking.id());
        school.board().wake();
        school.note(request, "close", "question t:" + asking.id());
        long places = school.outbox().of(asking.id()).stream()
                .filter(posting -> posting.part() == 0 && posting.content() instanceof Content.Question)
                .count();
        Card card = Card.of(
                "Closed", say("*{}* is closed.", Say.oneLine(asking.question().stem())));
        return places == 0
                ? card
                : card.and(say(
                        isWritten(asking.question())
                                ? "Its posts in {} change to the solution. What was being written into a form still counts for"
                                        + " a minute."
                                : "Its posts in {} change to the solution.",
                        Say.count((int) places, "channel")));
    }

    private static boolean isWritten(Question question) {
        return question instanceof ShortAnswer || question instanceof Reflection;
    }
}
