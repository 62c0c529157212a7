package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.util.Optional;

/** {@code mine t:5}: what became of one's own answer, as the button on a closed post says it. */
final class MineCommand implements Command {
    private final School school;
    private final AskingPage page;

    MineCommand(School school, AskingPage page) {
        this.school = school;
        this.page = page;
    }

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "";
    }

    /** The button on a closed post. */
    static Button button(AskingId asking) {
        return new Button("mine", "My answer", new Action("mine", new Target.Graded(asking).word()));
    }

    @Override
    public Reply run(Request request) {
        Optional<Asking> asking = school.asking(request, request.arguments());
        return Reply.of(asking.map(one -> page.mine(request, one))
                .orElseGet(() -> Card.of(
                                "I don't know that question",
                                say("It may be from long ago. `/my` shows how you are doing."))
                        .tone(Card.Tone.NOTICE)));
    }
}
