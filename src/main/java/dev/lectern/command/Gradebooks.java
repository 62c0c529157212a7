package dev.lectern.command;

import dev.lectern.course.Actor;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.Staff;
import dev.lectern.course.StudentNumber;
import dev.lectern.score.Gradebook;
import dev.lectern.score.Gradebook.Person;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.ScoringRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the gradebook of a course together from what is kept. */
public final class Gradebooks {
    private Gradebooks() {}

    /**
     * Everyone who is in the course or has answered a question of it, by name. Somebody under {@code staff} by name is left
     * out, unless there are answers.
     */
    public static Gradebook of(Records records, CourseId course, ScoringRules rules, Staff staff, Instant at) {
        List<GradedAnswer> answers = records.ledger().answers(course);
        Set<StudentNumber> answered =
                answers.stream().map(GradedAnswer::student).collect(Collectors.toSet());
        Map<StudentNumber, Instant> joined = records.memberships().joined(course);
        List<Person> people = records.members().all().stream()
                .filter(member -> answered.contains(member.number())
                        || (joined.containsKey(member.number()) && !staff.includes(Actor.of(member.account()))))
                .map(member -> person(member, joined))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return Gradebook.of(answers, records.ledger().askings(course), rules, at, people);
    }

    private static Person person(Member member, Map<StudentNumber, Instant> joined) {
        Instant since = joined.getOrDefault(member.number(), member.joined());
        return new Person(member.number(), null, member.name(), since);
    }
}
