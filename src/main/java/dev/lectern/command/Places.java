package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Incoming;
import dev.lectern.course.Actor;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.AskingId;
import dev.lectern.review.PracticeRound;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which course somebody's deed belongs to. A channel in the settings belongs to its course, the staff's channel too. A direct
 * message belongs to the course that a button names or that asked the question; else to the person's only course, else to
 * the chosen one. People are in the courses whose channels they acted in and in those they teach.
 */
final class Places {
    /** What became of looking for a course. */
    sealed interface Place {
        /** @param several whether the person's direct messages may be about another course as well */
        record In(Classroom classroom, boolean several) implements Place {}

        /** A channel, workspace or platform that no course meets in. */
        record NoClass() implements Place {}

        /** The person never acted in a channel of a course. */
        record NeverSeen() implements Place {}

        /** It could be about any of these. */
        record Several(List<Classroom> classrooms) implements Place {}
    }

    private final School school;
    private final Map<ChannelRef, Classroom> channels = new HashMap<>();

    Places(School school) {
        this.school = school;
        school.classrooms()
                .values()
                .forEach(classroom -> rooms(classroom).forEach(channel -> channels.put(channel, classroom)));
    }

    private static Stream<ChannelRef> rooms(Classroom classroom) {
        Venue venue = classroom.venue();
        return Stream.concat(venue.channels().stream(), venue.staffChannel().stream());
    }

    /** @param named the course that the action names */
    Place of(Incoming incoming, Optional<CourseId> named) {
        if (incoming.channel().isPresent()) {
            Classroom classroom = channels.get(incoming.channel().get());
            return classroom == null ? new Place.NoClass() : new Place.In(classroom, false);
        }
        if (!isHome(incoming.actor())) {
            return new Place.NoClass();
        }
        List<Classroom> own = own(incoming.actor());
        return named.or(() -> asked(incoming))
                .map(course -> aimed(course, own))
                .orElseGet(() -> any(own, incoming.actor()));
    }

    /** Whether some course meets on a person's platform, in the workspace or server as far as that is known. */
    private boolean isHome(Actor actor) {
        return channels.keySet().stream().anyMatch(channel -> isNear(channel, actor));
    }

    private static boolean isNear(ChannelRef channel, Actor actor) {
        return channel.platform().equals(actor.account().platform())
                && (actor.space() == null || actor.space().equals(channel.space()));
    }

    /** The courses held here that somebody is in, by title. */
    List<Classroom> own(Actor actor) {
        Set<CourseId> joined = school.records().memberships().of(actor.account());
        return school.classrooms().values().stream()
                .filter(classroom -> joined.contains(classroom.id())
                        || classroom.venue().staff().includes(actor))
                .sorted(Comparator.comparing(Classroom::title)
                        .thenComparing(classroom -> classroom.id().value()))
                .toList();
    }

    private static Place aimed(CourseId course, List<Classroom> own) {
        return own.stream()
                .filter(classroom -> classroom.id().equals(course))
                .findFirst()
                .<Place>map(classroom -> new Place.In(classroom, own.size() > 1))
                .orElseGet(Place.NeverSeen::new);
    }

    private Place any(List<Classroom> own, Actor actor) {
        if (own.isEmpty()) {
            return new Place.NeverSeen();
        }
        if (own.size() == 1) {
            return new Place.In(own.get(0), false);
        }
        Optional<CourseId> chosen = school.records().memberships().chosen(actor.account());
        return own.stream()
                .filter(classroom -> chosen.filter(classroom.id()::equals).isPresent())
                .findFirst()
                .<Place>map(classroom -> new Place.In(classroom, true))
                .orElseGet(() -> new Place.Several(own));
    }

    /** The course of the question that an action is about, for a button or form that was made without naming it. */
    private Optional<CourseId> asked(Incoming incoming) {
        return target(incoming.action()).flatMap(target -> course(target, incoming));
    }

    private Optional<CourseId> course(Target target, Incoming incoming) {
        if (target instanceof Target.Graded graded) {
            return school.ledger().asking(graded.asking()).map(asking -> asking.course());
        }
        return school.practice()
                .round(((Target.Practice) target).round(), incoming.actor().account())
                .map(PracticeRound::course);
    }

    /** The asking that an action answers; empty where it does something else. */
    static Optional<AskingId> answered(Action action) {
        return action.command().equals("answer")
                ? target(action)
                        .filter(Target.Graded.class::isInstance)
                        .map(target -> ((Target.Graded) target).asking())
                : Optional.empty();
    }

    private static Optional<Target> target(Action action) {
        return Stream.of(action.arguments().split("\\s+", 3))
                .limit(2)
                .flatMap(word -> Target.parse(word).stream())
                .findFirst();
    }
}
