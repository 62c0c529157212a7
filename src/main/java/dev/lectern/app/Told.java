package dev.lectern.app;

import dev.lectern.course.CourseId;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Feedback;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a student may know by now how an answer was judged: at once, or once the asking is closed.
 *
 * @param feedback of the courses that are held
 */
record Told(Map<CourseId, Feedback> feedback, Clock clock) implements Predicate<Asking> {
    static Told of(Settings settings, Clock clock) {
        return new Told(
                settings.courses().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                CourseSettings::id, course -> course.rules().feedback())),
                clock);
    }

    @Override
    public boolean test(Asking asking) {
        return feedback.get(asking.course()) == Feedback.AFTER_ANSWER
                || !clock.instant().isBefore(asking.slot().closes());
    }
}
