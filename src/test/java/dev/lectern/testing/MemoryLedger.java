package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Ledger;
import dev.lectern.score.LinkedAnswers;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ledger of a {@link MemoryStore}. */
public final class MemoryLedger implements Ledger {
    private final MemoryStore store;

    MemoryLedger(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Asking> ask(CourseId course, Slot slot, Function<List<Asking>, Optional<Choice>> choose) {
        synchronized (store) {
            List<Asking> sofar = askings(course);
            Optional<Asking> there =
                    sofar.stream().filter(asking -> asking.slot().isSame(slot)).findFirst();
            return there.isPresent() ? there : choose.apply(sofar).map(choice -> add(course, slot, choice));
        }
    }

    private Asking add(CourseId course, Slot slot, Choice choice) {
        return put(new Asking(
                new AskingId(store.next("asking")),
                course,
                slot,
                choice.question(),
                choice.order(),
                choice.repeat() ? Asking.State.REPEATED : Asking.State.STANDS));
    }

    @Override
    public List<Asking> askings(CourseId course) {
        synchronized (store) {
            return store.askings.values().stream()
                    .filter(asking -> asking.course().equals(course) && !asking.isRehearsal())
                    .sorted(Comparator.comparing(Asking::slot))
                    .toList();
        }
    }

    @Override
    public Asking rehearse(CourseId course, Slot slot, Choice choice) {
        synchronized (store) {
            return store.askings.values().stream()
                    .filter(asking -> asking.course().equals(course) && asking.isRehearsal())
                    .filter(asking -> asking.slot().isSame(slot))
                    .findFirst()
                    .orElseGet(() -> put(new Asking(
                            new AskingId(store.next("asking")),
                            course,
                            slot,
                            choice.question(),
                            choice.order(),
                            Asking.State.REHEARSED)));
        }
    }

    private Asking put(Asking asking) {
        store.askings.put(asking.id(), asking);
        return asking;
    }

    @Override
    public Asking close(AskingId id, Instant at) {
        synchronized (store) {
            return put(known(id).closedAt(at));
        }
    }

    @Override
    public Asking withdraw(AskingId id, String reason) {
        synchronized (store) {
            Asking asking = known(id);
            return asking.isWithdrawn() ? asking : put(asking.withdrawn(reason));
        }
    }

    private Asking known(AskingId id) {
        return asking(id).orElseThrow(() -> new IllegalArgumentException("no asking " + id));
    }

    @Override
    public Optional<Asking> asking(AskingId id) {
        synchronized (store) {
            return Optional.ofNullable(store.askings.get(id));
        }
    }

    @Override
    public Recorded record(Submission submission, boolean mayChange) {
        synchronized (store) {
            Asking asking = known(submission.asking());
            StudentNumber own = store.met(submission.account()).number();
            if (isSpent(asking, submission)) {
                return new Recorded.AnsweredBeforeForgetting();
            }
            Optional<GradedAnswer> earlier = answer(asking.id(), submission.account());
            if (earlier.isPresent() && !mayChange) {
                return new Recorded.AlreadyAnswered(earlier.get());
            }
            GradedAnswer stored =
                    new GradedAnswer(asking.id(), own, submission.raw(), submission.verdict(), submission.at(), null);
            put(stored);
            GradedAnswer counts = answer(asking.id(), submission.account()).orElseThrow();
            return counts.equals(stored.of(counts.student()))
                    ? new Recorded.Stored(counts, earlier.isPresent())
                    : new Recorded.AlreadyAnswered(counts);
        }
    }

    private boolean isSpent(Asking asking, Submission submission) {
        return submission.at().isBefore(asking.slot().closes())
                && store.links.accounts(submission.account()).stream()
                        .anyMatch(account -> store.spent.contains(new MemoryStore.Spent(asking.id(), account)));
    }

    private void put(GradedAnswer answer) {
        store.answers.put(new MemoryStore.AnswerKey(answer.asking(), answer.student()), answer);
    }

    @Override
    public Optional<GradedAnswer> answer(AskingId asking, AccountId account) {
        synchronized (store) {
            return LinkedAnswers.merged(given(asking, account), store.links.all()).stream()
                    .findFirst();
        }
    }

    private List<GradedAnswer> given(AskingId asking, AccountId account) {
        return store.links.accounts(account).stream()
                .flatMap(one -> Optional.ofNullable(store.members.get(one)).stream())
                .map(member -> new MemoryStore.AnswerKey(asking, member.number()))
                .flatMap(key -> Optional.ofNullable(store.answers.get(key)).stream())
                .toList();
    }

    @Override
    public void selfMark(AskingId asking, AccountId account, boolean hadIt) {
        synchronized (store) {
            LinkedAnswers.counted(given(asking, account), store.links.all()).stream()
                    .filter(answer -> answer.verdict().outcome() == Verdict.Outcome.UNDECIDED)
                    .forEach(answer -> put(with(answer, answer.student(), answer.raw(), hadIt)));
        }
    }

    @Override
    public List<GradedAnswer> answers(AskingId asking) {
        return answers(answer -> answer.asking().equals(asking));
    }

    @Override
    public List<GradedAnswer> answers(CourseId course) {
        return answers(answer -> store.askings.get(answer.asking()).course().equals(course));
    }

    private List<GradedAnswer> answers(Predicate<GradedAnswer> wanted) {
        synchronized (store) {
            return LinkedAnswers.merged(
                    store.answers.values().stream().filter(wanted).toList(), store.links.all());
        }
    }

    static GradedAnswer with(
            GradedAnswer answer, StudentNumber student, @Nullable String raw, @Nullable Boolean selfMark) {
        return new GradedAnswer(answer.asking(), student, raw, answer.verdict(), answer.at(), selfMark);
    }
}
