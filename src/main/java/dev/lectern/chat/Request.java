package dev.lectern.chat;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person asked for: a typed command or a pressed button, which are the same thing.
 *
 * @param actor who
 * @param course in which course
 * @param action what: a command's name and what follows it
 * @param at when the person acted
 * @param opened when the form was opened that this was written into; null where there was none
 */
public record Request(
        Actor actor,
        CourseId course,
        Action action,
        Instant at,
        @Nullable Instant opened) {

    /** Somebody of whom nothing is known but the account. */
    public Request(AccountId account, CourseId course, Action action, Instant at) {
        this(Actor.of(account), course, action, at, null);
    }

    public AccountId account() {
        return actor.account();
    }

    public String arguments() {
        return action.arguments();
    }
}
