package dev.lectern.score;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A ledger read by the keys as they were corrected. What is stored stays as it was asked, answered and judged. */
public final class CorrectedLedger implements Ledger {
    private final Ledger ledger;
    private final Corrections corrections;

    public CorrectedLedger(Ledger ledger, Corrections corrections) {
        this.ledger = ledger;
        this.corrections = corrections;
    }

    private Regrading regrading(CourseId course) {
        return new Regrading(corrections.of(course));
    }

    private Asking corrected(Asking asking) {
        return regrading(asking.course()).asking(asking);
    }

    @Override
    public Optional<Asking> ask(CourseId course, Slot slot, Function<List<Asking>, Optional<Choice>> choose) {
        return ledger.ask(course, slot, choose).map(this::corrected);
    }

    @Override
    public Asking rehearse(CourseId course, Slot slot, Choice choice) {
        return corrected(ledger.rehearse(course, slot, choice));
    }

    @Override
    public List<Asking> askings(CourseId course) {
        Regrading regrading = regrading(course);
        return ledger.askings(course).stream().map(regrading::asking).toList();
    }

    @Override
    public Optional<Asking> asking(AskingId id) {
        return ledger.asking(id).map(this::corrected);
    }

    @Override
    public Asking close(AskingId id, Instant at) {
        return corrected(ledger.close(id, at));
    }

    @Override
    public Asking withdraw(AskingId id, String reason) {
        return corrected(ledger.withdraw(id, reason));
    }

    @Override
    public Recorded record(Submission submission, boolean mayChange) {
        Recorded recorded = ledger.record(submission, mayChange);
        if (recorded instanceof Recorded.Stored stored) {
            return new Recorded.Stored(regraded(stored.answer()), stored.replaced());
        }
        return recorded instanceof Recorded.AlreadyAnswered already
                ? new Recorded.AlreadyAnswered(regraded(already.answer()))
                : recorded;
    }

    @Override
    public Optional<GradedAnswer> answer(AskingId asking, AccountId account) {
        return ledger.answer(asking, account).map(this::regraded);
    }

    private GradedAnswer regraded(GradedAnswer answer) {
        return ledger.asking(answer.asking())
                .map(asking -> regrading(asking.course()).answer(asking, answer))
                .orElse(answer);
    }

    @Override
    public void selfMark(AskingId asking, AccountId account, boolean hadIt) {
        ledger.selfMark(asking, account, hadIt);
    }

    @Override
    public List<GradedAnswer> answers(AskingId id) {
        List<GradedAnswer> answers = ledger.answers(id);
        return ledger.asking(id)
                .map(asking -> {
                    Regrading regrading = regrading(asking.course());
                    return answers.stream()
                            .map(answer -> regrading.answer(asking, answer))
                            .toList();
                })
                .orElse(answers);
    }

    @Override
    public List<GradedAnswer> answers(CourseId course) {
        List<GradedAnswer> answers = ledger.answers(course);
        Regrading regrading = regrading(course);
        if (regrading.isIdle()) {
            return answers;
        }
        Map<AskingId, Optional<Asking>> askings = new HashMap<>();
        return answers.stream()
                .map(answer -> askings.computeIfAbsent(answer.asking(), ledger::asking)
                        .map(asking -> regrading.answer(asking, answer))
                        .orElse(answer))
                .toList();
    }
}
