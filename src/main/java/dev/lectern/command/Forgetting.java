package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import java.util.List;

/** What a student is told before and after being forgotten. */
final class Forgetting {
    private Forgetting() {}

    /** @param linked the platforms of the student's other accounts */
    static Card confirmation(List<String> linked) {
        Card card = Card.of("Shall I forget you?", say("""
                                **This goes, at once and for good:** your account and name, your points and place, your practice, \
                                and the text of every answer you wrote in your own words.

                                **This stays:** whether each answer was right, and the options picked, under a number that nothing \
                                leads back from, so that the figures of the class hold; and, until today's question closes, a coded mark \
                                that keeps it from being answered twice.

                                `/my export` gives you a copy first."""))
                .tone(Card.Tone.NOTICE)
                .with(
                        new Button("yes", "Yes, forget me", new Action("my", "forget confirmed")),
                        new Button("no", "No, keep me", Action.of("my")));
        return linked.isEmpty()
                ? card
                : card.and(say(
                        "**Your {} goes as well**, for it is linked with this one. `/my unlink` separates them first.",
                        LinkCards.accounts(linked)));
    }

    static Card done() {
        return Card.of(
                "You are forgotten",
                say(
                        "Your name, practice and words are gone. If you ever come back, you start afresh, and you are welcome."));
    }
}
