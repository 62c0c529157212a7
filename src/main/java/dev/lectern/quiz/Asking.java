package dev.lectern.quiz;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import java.time.Instant;

/**
 * A course was asked one version of a question for one slot: this is what is graded.
 *
 * @param question as it was when it was asked, however its lecture changed since
 */
public record Asking(AskingId id, CourseId course, Slot slot, Question question, OptionOrder order) {

    public boolean openAt(Instant moment) {
        return !moment.isBefore(slot.opens()) && moment.isBefore(slot.closes());
    }
}
