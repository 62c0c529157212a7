package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.privacy.PersonalRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where the bot takes requests to. Everything in it is called by many threads at a time.
 *
 * @param commands the words there are
 * @param answer runs a request; the bot answers and logs what it throws
 * @param courses the course that somebody acts in at a place; empty where there is none
 * @param nowhere what somebody is told who acts where no course is held
 * @param export the file that is handed over with {@link Reply.Export}: JSON in UTF-8
 */
public record Desk(
        List<Command> commands,
        Function<Request, Reply> answer,
        BiFunction<AccountId, DiscordPlace, Optional<CourseId>> courses,
        Function<DiscordPlace, Card> nowhere,
        Function<PersonalRecord, byte[]> export) {
    public Desk {
        commands = List.copyOf(commands);
    }

    Optional<Command> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
