package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeLog;
import dev.lectern.review.PracticeRound;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The practice log of a {@link MemoryStore}. */
public final class MemoryPracticeLog implements PracticeLog {
    private final MemoryStore store;

    MemoryPracticeLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public PracticeRound open(AccountId account, CourseId course, Question question, OptionOrder order, Instant now) {
        synchronized (store) {
            store.met(account);
            PracticeRound round = new PracticeRound(store.next("practice"), course, question, order, now);
            store.practice.put(round.id(), new PracticeEntry(account, round, Optional.empty()));
            return round;
        }
    }

    @Override
    public Optional<PracticeRound> round(long id, AccountId account) {
        synchronized (store) {
            return entry(id, account).map(PracticeEntry::round);
        }
    }

    private Optional<PracticeEntry> entry(long id, AccountId account) {
        return Optional.ofNullable(store.practice.get(id))
                .filter(entry -> store.links.accounts(account).contains(entry.account()));
    }

    @Override
    public boolean close(long id, AccountId account, Verdict verdict, Instant now) {
        synchronized (store) {
            Optional<PracticeEntry> open =
                    entry(id, account).filter(entry -> entry.outcome().isEmpty());
            open.ifPresent(entry -> {
                var outcome = new PracticeRound.Outcome(entry.round().question().id(), verdict.outcome(), now);
                store.practice.put(id, new PracticeEntry(entry.account(), entry.round(), Optional.of(outcome)));
            });
            return open.isPresent();
        }
    }

    @Override
    public List<PracticeRound.Outcome> latest(AccountId account, CourseId course) {
        synchronized (store) {
            Map<QuestionId, PracticeRound.Outcome> latest = new LinkedHashMap<>();
            entriesOf(account)
                    .filter(entry -> entry.round().course().equals(course))
                    .flatMap(entry -> entry.outcome().stream())
                    .forEach(outcome -> latest.merge(
                            outcome.question(), outcome, (a, b) -> b.answered().isBefore(a.answered()) ? a : b));
            return List.copyOf(latest.values());
        }
    }

    Stream<PracticeEntry> entriesOf(AccountId account) {
        List<AccountId> accounts = store.links.accounts(account);
        return store.practice.values().stream().filter(entry -> accounts.contains(entry.account()));
    }
}
