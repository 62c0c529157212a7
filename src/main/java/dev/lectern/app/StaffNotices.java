package dev.lectern.app;

import dev.lectern.chat.Address;
import dev.lectern.command.School;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sentences of ours to a course's staff channel, where it has one. */
final class StaffNotices {
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final School school;
    private final Clock clock;

    StaffNotices(School school, Clock clock) {
        this.school = school;
        this.clock = clock;
    }

    /** @param about what the notice is about, in a word */
    void tell(CourseId course, String about, String markdown) {
        Instant now = clock.instant();
        Optional<ChannelRef> staffRoom = Optional.ofNullable(school.classrooms().get(course))
                .flatMap(classroom -> classroom.venue().staffChannel());
        staffRoom.ifPresent(channel -> {
            school.records()
                    .outbox()
                    .put(List.of(new Outbox.Order(
                            about + ":" + course + ":" + now.toEpochMilli(),
                            course,
                            new Address.Channel(channel),
                            new Content.Notice(markdown),
                            now,
                            now.plus(WORTH_TELLING))));
            school.board().wake();
        });
    }
}
