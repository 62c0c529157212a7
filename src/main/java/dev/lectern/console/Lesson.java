package dev.lectern.console;

import dev.lectern.chat.Action;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.CourseId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The course that a terminal shows.
 *
 * @param course its id
 * @param title its name, for the welcome
 * @param router answers every request; it turns failures into replies
 * @param commands what can be said, in the order of help
 * @param clock when something was asked
 */
public record Lesson(
        CourseId course, String title, Function<Request, Reply> router, List<Command> commands, Clock clock) {
    public Lesson {
        commands = List.copyOf(commands);
    }

    /** @param opened since when the form was seen that this was written into; null where there was none */
    Request request(AccountId account, Action action, @Nullable Instant opened) {
        return new Request(Actor.of(account), course, action, clock.instant(), opened);
    }

    /** The commands that people say, not only buttons. */
    List<Command> spoken() {
        return commands.stream().filter(command -> !command.help().isEmpty()).toList();
    }

    Set<String> words() {
        return spoken().stream().map(Command::name).collect(Collectors.toUnmodifiableSet());
    }
}
