package dev.lectern.score;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every asking and every graded answer. A call that returns has its change on disk; a call that throws has changed nothing.
 * Safe for use by many threads.
 */
public interface Ledger {

    /**
     * A question to ask, with the order to show its options in.
     *
     * @param repeat whether it was asked before, so that it counts for nothing
     */
    record Choice(Question question, OptionOrder order, boolean repeat) {

        /** A question that counts. */
        public Choice(Question question, OptionOrder order) {
            this(question, order, false);
        }
    }

    /**
     * The asking of a course for a slot; chosen and stored if there is none yet, once, however many callers come at the
     * same time.
     *
     * @param choose picks from the askings so far, in slot order; called at most once per stored asking, but possibly also
     *     for one that is then not stored. Empty when there is nothing to ask
     */
    Optional<Asking> ask(CourseId course, Slot slot, Function<List<Asking>, Optional<Choice>> choose);

    /**
     * The rehearsal of a course for a slot, stored if there is none yet. Slots of rehearsals and of askings that count do not
     * get into each other's way.
     */
    Asking rehearse(CourseId course, Slot slot, Choice choice);

    /** Every asking of a course, by slot; without rehearsals. */
    List<Asking> askings(CourseId course);

    Optional<Asking> asking(AskingId id);

    /**
     * Closes an asking at a moment, unless it closes earlier anyway.
     *
     * @return the asking as it is now
     * @throws IllegalArgumentException for an asking there is none of
     */
    Asking close(AskingId id, Instant at);

    /**
     * Takes an asking back: its answers are kept and count for nothing. The first reason stands.
     *
     * @return the asking as it is now
     * @throws IllegalArgumentException for an asking there is none of
     */
    Asking withdraw(AskingId id, String reason);

    /**
     * Records a met student's answer to an asking: the first one stands, unless {@code mayChange}.
     *
     * @throws IllegalArgumentException for an asking or an account that was never met
     */
    Recorded record(Submission submission, boolean mayChange);

    /** A student's answer to an asking. */
    Optional<GradedAnswer> answer(AskingId asking, AccountId account);

    /** Notes a student's own opinion of an answer that was left undecided; without an answer nothing happens. */
    void selfMark(AskingId asking, AccountId account, boolean hadIt);

    /** Every answer to an asking, in no particular order. */
    List<GradedAnswer> answers(AskingId asking);

    /** Every answer to the askings of a course, those of forgotten students included, in no particular order. */
    List<GradedAnswer> answers(CourseId course);
}
