package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code doubt t:5}: a student thinks that the key of a closed question is wrong. The staff is told how many do. */
final class DoubtCommand implements Command {
    /** Longer than a weekend, and a holiday around it. */
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final School school;

    DoubtCommand(School school) {
        this.school = school;
    }

    @Override
    public String name() {
        return "doubt";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "";
    }

    static Button button(AskingId asking) {
        return new Button("doubt", "I think the key is wrong", new Action("doubt", new Target.Graded(asking).word()));
    }

    @Override
    public Reply run(Request request) {
        Optional<Asking> asking = school.asking(request, request.arguments())
                .filter(one -> !one.isWithdrawn() && !one.isRehearsal() && !one.openAt(request.at()));
        return Reply.of(asking.map(one -> doubt(request, one))
                .orElseGet(
                        () -> Card.of("Nothing to doubt here", say("Only the key of a closed question can be doubted."))
                                .tone(Card.Tone.NOTICE)));
    }

    private Card doubt(Request request, Asking asking) {
        if (school.isStaff(request)) {
            return Card.of(
                            "You teach this course",
                            say("If the key is wrong, correct it in the lecture, and take the question back with"
                                    + " `/teach withdraw`."))
                    .tone(Card.Tone.NOTICE);
        }
        boolean fresh = school.records().doubts().note(asking.id(), request.account(), request.at());
        tellStaff(request, asking);
        return fresh
                ? Card.of(
                        "Thank you",
                        say(
                                "I noted that you think the key is wrong. Whoever teaches the course is told how many do, and"
                                        + " not who."))
                : Card.of("Noted before", say("You said so already; it counts once."));
    }

    /** Also where it was noted before: the first time it may not have come this far. */
    private void tellStaff(Request request, Asking asking) {
        school.classroom(request).venue().staffChannel().ifPresent(channel -> {
            Outbox.Order order = new Outbox.Order(
                    "doubts:" + asking.id(),
                    asking.course(),
                    new Address.Channel(channel),
                    new Content.Doubts(asking.id()),
                    request.at(),
                    request.at().plus(WORTH_TELLING));
            if (!school.outbox().put(List.of(order))) {
                school.outbox().redraw(asking.id());
            }
            school.board().wake();
        });
    }
}
