package dev.lectern.chat;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import java.time.Instant;

/**
 * Something a person asked for: a typed command or a pressed button, which are the same thing.
 *
 * @param account who
 * @param course in which course
 * @param action what: a command's name and what follows it
 * @param at when the person acted
 */
public record Request(AccountId account, CourseId course, Action action, Instant at) {
    public String arguments() {
        return action.arguments();
    }
}
