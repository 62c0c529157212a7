package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.course.CourseId;
import dev.lectern.score.Ledger;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the post office works with.
 *
 * @param staff where a course's instructors are told what could not be posted; empty where they have no channel
 */
public record Desk(
        Outbox outbox, Ledger ledger, Posts posts, Announcer announcer, Function<CourseId, Optional<Address>> staff) {}
