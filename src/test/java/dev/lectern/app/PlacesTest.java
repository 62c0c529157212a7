package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final CourseSettings algebra = course("algebra", "slack:T1/C1", "discord:1/11");
    private final CourseSettings biology = course("biology", "slack:T2/C2", "discord:1/12");

    @Test
    void aChannelBelongsToItsCourse() {
        Places places = new Places(List.of(algebra, biology));

        assertThat(places.channel(ChannelRef.parse("slack:T2/C2"))).contains(biology.id());
        assertThat(places.channel(ChannelRef.parse("slack:T1/C2"))).isEmpty();
        assertThat(places.channel(ChannelRef.parse("discord:1/11"))).contains(algebra.id());
    }

    @Test
    void aDirectMessageBelongsToTheOnlyCourseThatMeetsThere() {
        Places places = new Places(List.of(algebra, biology, course("chemistry")));

        assertThat(places.direct("slack", Optional.of("T1"))).contains(algebra.id());
        assertThat(places.direct("slack", Optional.of("T3"))).isEmpty();
        assertThat(places.direct("discord", Optional.empty())).isEmpty();
        assertThat(new Places(List.of(algebra)).direct("discord", Optional.empty()))
                .contains(algebra.id());
    }

    @Test
    void whoCannotBePlacedIsToldWhereToGo() {
        Places places = new Places(List.of(algebra, biology));

        assertThat(CardText.of(places.nowhere("discord", Optional.empty())))
                .contains("algebra", "biology", "your class's channel");
        assertThat(CardText.of(places.nowhere("slack", Optional.of("T3")))).contains("No class meets here");
        assertThat(CardText.of(Places.nowhere(ChannelRef.parse("slack:T1/C9")))).contains("`slack:T1/C9`");
    }

    private static CourseSettings course(String id, String... channels) {
        return new CourseSettings(
                new CourseId(id),
                id,
                Path.of("lectures"),
                ZoneOffset.UTC,
                ScoringRules.DEFAULT,
                Stream.of(channels).map(ChannelRef::parse).toList(),
                Optional.empty());
    }
}
