package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;

/** {@code /teach pause}: has nothing posted by itself for a while. */
final class TeachPause implements TeachWord {
    private final School school;
    private final TermBook book;

    TeachPause(School school, TermBook book) {
        this.school = school;
        this.book = book;
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public Card run(Request request, String rest) {
        return book.obstacle(request).orElseGet(() -> pause(request));
    }

    private Card pause(Request request) {
        if (!school.records().terms().pause(request.course(), request.at())) {
            return Card.of("Paused already", say("Nothing is posted by itself until `/teach resume`."))
                    .tone(Card.Tone.NOTICE)
                    .with(resume());
        }
        school.note(request, "pause", "");
        return Card.of(
                        "Paused",
                        say(
                                "Nothing is posted by itself until `/teach resume`, and what is due meanwhile is not caught up: it"
                                        + " comes later. What is open stays open and closes on time; `/teach post` still works."))
                .with(resume());
    }

    private static Button resume() {
        return new Button("resume", "Resume", new Action("teach", "resume"));
    }
}
