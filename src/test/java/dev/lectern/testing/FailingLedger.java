package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.course.StoreException;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Ledger;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ledger whose disk can be filled up: then it reads, but changes nothing. */
public final class FailingLedger implements Ledger {
    private final Ledger ledger;
    private volatile boolean full;

    public FailingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    public void full(boolean now) {
        full = now;
    }

    private void write() {
        if (full) {
            throw new StoreException("The disk is full.");
        }
    }

    @Override
    public Optional<Asking> ask(CourseId course, Slot slot, Function<List<Asking>, Optional<Choice>> choose) {
        return ledger.ask(course, slot, asked -> {
            write();
            return choose.apply(asked);
        });
    }

    @Override
    public Asking rehearse(CourseId course, Slot slot, Choice choice) {
        write();
        return ledger.rehearse(course, slot, choice);
    }

    @Override
    public Asking close(AskingId id, Instant at) {
        write();
        return ledger.close(id, at);
    }

    @Override
    public Asking withdraw(AskingId id, String reason) {
        write();
        return ledger.withdraw(id, reason);
    }

    @Override
    public List<GradedAnswer> answers(AskingId asking) {
        return ledger.answers(asking);
    }

    @Override
    public List<Asking> askings(CourseId course) {
        return ledger.askings(course);
    }

    @Override
    public Optional<Asking> asking(AskingId id) {
        return ledger.asking(id);
    }

    @Override
    public Recorded record(Submission submission, boolean mayChange) {
        write();
        return ledger.record(submission, mayChange);
    }

    @Override
    public Optional<GradedAnswer> answer(AskingId asking, AccountId account) {
        return ledger.answer(asking, account);
    }

    @Override
    public void selfMark(AskingId asking, AccountId account, boolean hadIt) {
        write();
        ledger.selfMark(asking, account, hadIt);
    }

    @Override
    public List<GradedAnswer> answers(CourseId course) {
        return ledger.answers(course);
    }
}
