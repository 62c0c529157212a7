package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what somebody asked for to the desk, and brings back a reply whatever happens there. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final int MAX_CHOICE = 100;
    private static final int MAX_CHOICES = 25;

    private final Desk desk;

    Service(Desk desk) {
        this.desk = desk;
    }

    /** Who acted, where and when. */
    record Visit(AccountId account, DiscordPlace place, Instant at) {}

    boolean knows(Visit visit) {
        return course(visit).isPresent();
    }

    /** Whether everyone in the channel sees the answer. */
    boolean isPublic(Action action) {
        return desk.command(action.command())
                .map(command -> command.firstAnswer() == FirstAnswer.PUBLIC)
                .orElse(false);
    }

    Reply answer(Visit visit, Action action) {
        try {
            return course(visit)
                    .map(course -> desk.answer().apply(new Request(visit.account(), course, action, visit.at())))
                    .orElseGet(() -> Reply.of(desk.nowhere().apply(visit.place())));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("command {} failed", known(action), Wordless.of(e));
            return Reply.of(failure());
        }
    }

    byte[] export(Reply.Export export) {
        return desk.export().apply(export.record());
    }

    /** A direct message: a command with or without its slash; everything else is answered with what there is. */
    Action understand(String text) {
        Action said = Action.parse(text.strip().startsWith("/") ? text.strip().substring(1) : text);
        boolean known = desk.command(said.command())
                .filter(command -> !command.help().isEmpty())
                .isPresent();
        return known ? said : Action.of("help");
    }

    /** What could follow the action's words, as values for Discord's list. */
    List<String> suggestions(Visit visit, Action typed) {
        try {
            Optional<Command> command = desk.command(typed.command());
            Optional<CourseId> course = course(visit);
            if (command.isEmpty() || course.isEmpty()) {
                return List.of();
            }
            return command.get().suggestions(new Request(visit.account(), course.get(), typed, visit.at())).stream()
                    .filter(suggestion -> !suggestion.isBlank() && suggestion.length() <= MAX_CHOICE)
                    .distinct()
                    .limit(MAX_CHOICES)
                    .toList();
        } catch (RuntimeException e) {
            LOG.error("suggestions for {} failed", known(typed), Wordless.of(e));
            return List.of();
        }
    }

    private Optional<CourseId> course(Visit visit) {
        return desk.courses().apply(visit.account(), visit.place());
    }

    /** A command's name for the log; what is none was written by somebody. */
    private String known(Action action) {
        return desk.command(action.command()).map(Command::name).orElse("(an unknown word)");
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
