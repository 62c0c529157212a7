package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Word;
import dev.lectern.lecture.RichText;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what somebody asked for to the class, and brings back a reply whatever happens there. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final int MAX_CHOICE = 100;
    private static final int MAX_CHOICES = 25;

    private final Classwork classwork;

    Service(Classwork classwork) {
        this.classwork = classwork;
    }

    boolean knows(Incoming incoming) {
        return classwork.isClass(incoming);
    }

    /** Whether everyone in the channel sees the answer. */
    boolean isPublic(Action action) {
        return classwork.firstAnswer(action) == FirstAnswer.PUBLIC;
    }

    Reply answer(Incoming incoming) {
        try {
            return classwork.answer(incoming);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("command {} failed", known(incoming.action()), Wordless.of(e));
            return Reply.of(failure());
        }
    }

    byte[] export(Reply.Export export) {
        return classwork.export(export.record());
    }

    /** What a direct message or a mention asks for. */
    Action understand(String text) {
        return classwork.meaning(text);
    }

    /** What could follow the action's words, as values for Discord's list. */
    List<String> suggestions(Incoming typed) {
        try {
            return classwork.suggestions(typed).stream()
                    .filter(suggestion -> !suggestion.isBlank() && suggestion.length() <= MAX_CHOICE)
                    .distinct()
                    .limit(MAX_CHOICES)
                    .toList();
        } catch (RuntimeException e) {
            LOG.error("suggestions for {} failed", known(typed.action()), Wordless.of(e));
            return List.of();
        }
    }

    /** A command's name for the log; what is none was written by somebody. */
    private String known(Action action) {
        return classwork.words().stream()
                .map(Word::name)
                .filter(action.command()::equals)
                .findFirst()
                .orElse("(an unknown word)");
    }

    private static Card failure() {
        return Card.of(
                        "That did not work",
                        RichText.plain(
                                "Something went wrong on my side; it is not your fault. Please try again; if it happens"
                                        + " again, tell your instructor."))
                .tone(Card.Tone.FAILURE);
    }
}
