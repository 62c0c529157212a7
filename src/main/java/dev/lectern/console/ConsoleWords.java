package dev.lectern.console;

import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the console itself has to say. */
final class ConsoleWords {
    static final Card GOODBYE = Card.of("", RichText.plain("Goodbye. Everything is kept for the next time."));

    static final Card UNCLEAR = notice("Nothing is waiting for an answer right now. Type /quiz for a question,"
            + " /summary for the main points of a section, or /help for everything you can ask.");

    static final Card NO_NAME =
            notice("A name has up to " + Seats.LONGEST_NAME + " characters. Type /as and a name, as in: /as ada");

    static final Card NOT_WRITTEN = Card.of(
                    "The file could not be written",
                    RichText.plain(
                            "Nothing was changed. Please see to it that the data folder can be written to and that"
                                    + " the disk is not full, then try again."))
            .tone(Card.Tone.FAILURE);

    static final Card BROKEN = Card.of(
                    "That did not work",
                    RichText.plain("Something went wrong on our side; it is not your fault. Please try again, or type"
                            + " /help for what else you can ask."))
            .tone(Card.Tone.FAILURE);

    static final RichText NOT_DRAWN =
            RichText.plain("The picture could not be written to the data folder. Please see to it"
                    + " that the folder can be written to and that the disk is not full.");

    static final RichText EXPORTS_LEFT =
            RichText.plain("One thing is left: a file that /my export or /my picture wrote could not be"
                    + " removed. Please delete it from the folder exports in the data folder.");

    private ConsoleWords() {}

    static RichText handedOver(Path file) {
        return RichText.markdown("It is in `" + file + "`, which only you can read. Move it elsewhere to keep it:"
                + " `/my forget` removes it as well.");
    }

    static RichText drawn(Path file) {
        return RichText.markdown("The picture is in `" + file + "`, which only you can read. `/my forget` removes it.");
    }

    static Card welcome(Lesson lesson, String name) {
        String commands =
                lesson.spoken().stream().map(command -> "/" + command.name()).collect(Collectors.joining("   "));
        return Card.of(
                "Welcome to " + lesson.title(),
                RichText.plain("Type one of these, and /help to learn what they do:"),
                RichText.plain(commands),
                RichText.plain("You are " + name + ". With /as and a name you are another student; /quit leaves."
                        + " The Tab key completes what you type."));
    }

    static Card whoIsHere(String name) {
        return notice("You are " + name + ". To be another student, type /as and a name.");
    }

    /** @param last the card the student saw last, which still waits where it can be answered */
    static Card nowHere(String name, @Nullable Card last) {
        Card card = Card.of("You are " + name + " now");
        return last == null || !waits(last)
                ? card
                : card.and(RichText.plain("“" + last.title() + "” is still waiting for you."));
    }

    /** Whether a card asks something; ways to go on from a result or a summary are offers, and wait for nobody. */
    private static boolean waits(Card card) {
        return card.form() != null
                || (card.tone() == Card.Tone.NOTICE && !card.buttons().isEmpty());
    }

    static Card tooLong(Meant.TooLong answer) {
        return notice("That has " + answer.length() + " characters, and at most " + answer.most()
                + " fit. Nothing was sent: please say it in fewer words.");
    }

    private static Card notice(String sentence) {
        return Card.of("", RichText.plain(sentence)).tone(Card.Tone.NOTICE);
    }
}
