package dev.lectern.command;

import dev.lectern.chat.Request;
import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.Members;
import dev.lectern.daily.Board;
import dev.lectern.daily.Outbox;
import dev.lectern.privacy.PersonalData;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.review.PracticeLog;
import dev.lectern.score.Ledger;
import dev.lectern.score.Scores;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What commands work with.
 *
 * @param records everything that is kept
 * @param board who is told that a channel shows something old
 */
public record School(Map<CourseId, Classroom> classrooms, Records records, Board board) {
    public School {
        classrooms = Map.copyOf(classrooms);
    }

    /** Where there is no channel, or none yet. */
    public School(Map<CourseId, Classroom> classrooms, Records records) {
        this(classrooms, records, Board.NONE);
    }

    /** The same school with somebody who keeps its channels up to date. */
    public School with(Board other) {
        return new School(classrooms, records, other);
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

    Outbox outbox() {
        return records.outbox();
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

    /** Whether whoever acts teaches the course. */
    boolean isStaff(Request request) {
        return classroom(request).venue().staff().includes(request.actor());
    }

    /** An asking that whoever acts may know of: of their course, begun, and a rehearsal only where they teach. */
    Optional<Asking> asking(Request request, AskingId id) {
        return ledger().asking(id)
                .filter(asking -> asking.course().equals(classroom(request).id()))
                .filter(asking -> !request.at().isBefore(asking.slot().opens()))
                .filter(asking -> !asking.isRehearsal() || isStaff(request));
    }

    /** The same, by the word that a button carries, such as {@code t:5}. */
    Optional<Asking> asking(Request request, String word) {
        return Target.parse(word)
                .filter(Target.Graded.class::isInstance)
                .flatMap(target -> asking(request, ((Target.Graded) target).asking()));
    }

    /** The student who acts; met by the router before any command runs. */
    Member member(Request request) {
        return members().meet(request.account(), request.at());
    }

    /** Notes for good what an instructor did. */
    void note(Request request, String act, String detail) {
        records.audit()
                .note(new Audit.Entry(request.at(), request.course(), Optional.of(request.account()), act, detail));
    }

    /** What the answers of a course are worth at a moment. */
    Scores scores(Classroom classroom, Instant at) {
        return Scores.of(ledger().answers(classroom.id()), ledger().askings(classroom.id()), classroom.rules(), at);
    }
}
