package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A course that is shown things by itself.
 *
 * @param taught reads the lectures as they are now, and so is asked only when something is due
 * @param channels where the class reads
 * @param staff where only its instructors read
 */
public record Charge(
        CourseId course,
        ClassCalendar calendar,
        Supplier<Taught> taught,
        List<Address> channels,
        Optional<Address> staff) {
    public Charge {
        channels = List.copyOf(channels);
    }
}
