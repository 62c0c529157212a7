package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.command.Venue;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.course.Staff;
import dev.lectern.score.ScoringRules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator is told about who teaches, by {@code doctor} and at the start. */
class StaffCheckTest {
    private static final Optional<ChannelRef> STAFF_ROOM = Optional.of(ChannelRef.parse("slack:T1/C9"));

    private final Findings findings = new Findings();

    @Test
    void aCourseThatNobodyCanStartIsWarnedAboutWithTheLineToAdd() {
        check(course("discord:1/2", STAFF_ROOM));

        assertThat(findings.lines())
                .singleElement()
                .asString()
                .startsWith("warning  course a: nobody may say /teach")
                .contains("\"- discord:1/USER\"", "Developer Mode");
        assertThat(findings.allWell()).isTrue();
    }

    @Test
    void aCourseWithoutAStaffChannelIsNotedWithWhatItMisses() {
        check(course("slack:T1/C1", Optional.empty(), "slack:T1/U1"));

        assertThat(findings.lines())
                .singleElement()
                .asString()
                .startsWith("note")
                .contains("no staff-channel");
    }

    @Test
    void userGroupsOfSlackAndStrangersAreWarnedAbout() {
        check(course("slack:T1/C1", STAFF_ROOM, "slack:T1/group:S1", "slack:T2/U1", "console:ada"));

        assertThat(findings.lines()).hasSize(2);
        assertThat(findings.lines().get(0)).contains("whoever may change the user group S1");
        assertThat(findings.lines().get(1)).contains("an instructor is in slack:T2, where the course has no channel");
    }

    @Test
    void aCourseInTheTerminalNeedsNoStaff() {
        check(new CourseSettings(
                new CourseId("a"),
                "A",
                Path.of("lectures"),
                ZoneOffset.UTC,
                ScoringRules.DEFAULT,
                Venue.NONE,
                Optional.empty()));

        assertThat(findings.lines()).isEmpty();
    }

    @Test
    void theStartSaysWhatEachCourseWaitsFor() {
        CourseSettings taught = course("slack:T1/C1", STAFF_ROOM, "slack:T1/U1");
        Instant start = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(new CourseReport(Set.of("slack"), id -> Optional.empty()).line(taught))
                .isEqualTo("course a: 1 channel, not started yet: an instructor says /teach start");
        assertThat(new CourseReport(Set.of("slack"), id -> Optional.of(start)).line(taught))
                .isEqualTo("course a: 1 channel, started on 24 November 2026");
        assertThat(new CourseReport(Set.of("discord"), id -> Optional.empty()).line(taught))
                .contains("(Slack is not connected: its tokens are not in the environment)");
        assertThat(new CourseReport(Set.of("slack"), id -> Optional.empty()).line(course("slack:T1/C1", STAFF_ROOM)))
                .contains("nobody can start it");
    }

    private void check(CourseSettings course) {
        new StaffCheck(findings).look(course);
    }

    private static CourseSettings course(String channel, Optional<ChannelRef> staffRoom, String... instructors) {
        return new CourseSettings(
                new CourseId("a"),
                "A",
                Path.of("lectures"),
                ZoneOffset.UTC,
                ScoringRules.DEFAULT,
                new Venue(
                        List.of(ChannelRef.parse(channel)),
                        staffRoom,
                        new Staff(Stream.of(instructors).map(Staff.Entry::parse).toList())),
                Optional.empty());
    }
}
