package dev.lectern.quiz;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course was asked one version of a question for one slot: this is what is graded.
 *
 * @param question as it was when it was asked, however its lecture changed since
 * @param state what became of it
 */
public record Asking(AskingId id, CourseId course, Slot slot, Question question, OptionOrder order, State state) {

    /**
     * @param rehearsal whether it is only shown to the staff: its answers are never kept
     * @param repeat whether it was asked before and nothing new was left: its answers are kept and count for nothing
     * @param withdrawn why it was taken back, so that its answers count for nothing; null while it stands
     */
    public record State(
            boolean rehearsal, boolean repeat, @Nullable String withdrawn) {
        public static final State STANDS = new State(false, false, null);
        public static final State REHEARSED = new State(true, false, null);
        public static final State REPEATED = new State(false, true, null);
    }

    /** An asking that stands. */
    public Asking(AskingId id, CourseId course, Slot slot, Question question, OptionOrder order) {
        this(id, course, slot, question, order, State.STANDS);
    }

    public boolean openAt(Instant moment) {
        return !isWithdrawn() && !moment.isBefore(slot.opens()) && moment.isBefore(slot.closes());
    }

    public boolean isRehearsal() {
        return state.rehearsal();
    }

    public boolean isRepeat() {
        return state.repeat();
    }

    /** Whether its answers are worth anything. */
    public boolean counts() {
        return !isWithdrawn() && !isRehearsal() && !isRepeat();
    }

    public boolean isWithdrawn() {
        return state.withdrawn() != null;
    }

    /** The same asking, closing no later than at a moment. */
    public Asking closedAt(Instant moment) {
        return new Asking(id, course, slot.closedAt(moment), question, order, state);
    }

    /** The same asking, taken back. */
    public Asking withdrawn(String reason) {
        return new Asking(id, course, slot, question, order, new State(state.rehearsal(), state.repeat(), reason));
    }
}
