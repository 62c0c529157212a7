package dev.lectern.command;

import dev.lectern.chat.Request;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.Members;
import dev.lectern.privacy.PersonalData;
import dev.lectern.review.PracticeLog;
import dev.lectern.score.Ledger;
import dev.lectern.score.Scores;
import java.time.Instant;
import java.util.Map;

/** What commands work with: the courses, and what is kept about students. */
public record School(Map<CourseId, Classroom> classrooms, Records records) {
    public School {
        classrooms = Map.copyOf(classrooms);
    }

    Ledger ledger() {
        return records.ledger();
    }

    Members members() {
        return records.members();
    }

    PracticeLog practice() {
        return records.practice();
    }

    PersonalData personalData() {
        return records.personalData();
    }

    /** @throws CommandException for a course that is not held here */
    Classroom classroom(Request request) {
        Classroom classroom = classrooms.get(request.course());
        if (classroom == null) {
            throw new CommandException(
                    "That course is not held here any more. Please ask your instructor where it is.");
        }
        return classroom;
    }

    /** The student who acts; met by the router before any command runs. */
    Member member(Request request) {
        return members().meet(request.account(), request.at());
    }

    /** What the answers of a course are worth at a moment. */
    Scores scores(Classroom classroom, Instant at) {
        return Scores.of(ledger().answers(classroom.id()), ledger().askings(classroom.id()), classroom.rules(), at);
    }
}
