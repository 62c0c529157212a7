package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;

/** {@code /teach resume}: goes on with the calendar after a pause. */
final class TeachResume implements TeachWord {
    private final School school;
    private final TermBook book;

    TeachResume(School school, TermBook book) {
        this.school = school;
        this.book = book;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public Card run(Request request, String rest) {
        return book.obstacle(request).orElseGet(() -> resume(request));
    }

    private Card resume(Request request) {
        boolean ended = school.records().terms().resume(request.course(), request.at());
        if (ended) {
            school.note(request, "resume", "");
            school.board().wake();
        }
        return Card.of(
                        ended ? "Resumed" : "Not paused",
                        ended
                                ? say(
                                        "From now on things are posted by themselves again; what was due in the pause is not"
                                                + " caught up.")
                                : say("There is nothing to resume."))
                .tone(ended ? Card.Tone.PLAIN : Card.Tone.NOTICE)
                .with(new Button("next", "What comes next", new Action("teach", "next")));
    }
}
