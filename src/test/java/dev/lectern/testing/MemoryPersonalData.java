package dev.lectern.testing;

import dev.lectern.chat.Address;
import dev.lectern.course.AccountId;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalData;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.privacy.PersonalRecord.Practised;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.QuestionType;
import dev.lectern.score.GradedAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Export and forgetting for a {@link MemoryStore}. */
public final class MemoryPersonalData implements PersonalData {
    private static final Set<QuestionType> FREE_TEXT = EnumSet.of(QuestionType.SHORT_ANSWER, QuestionType.REFLECTION);

    private final MemoryStore store;

    MemoryPersonalData(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<PersonalRecord> of(AccountId account) {
        synchronized (store) {
            return store.members()
                    .find(account)
                    .map(member -> new PersonalRecord(
                            member,
                            answersOf(member).stream()
                                    .map(answer -> new Answered(store.askings.get(answer.asking()), answer))
                                    .sorted(Comparator.comparing(
                                            answered -> answered.asking().slot()))
                                    .toList(),
                            store.practice()
                                    .entriesOf(account)
                                    .map(entry -> new Practised(entry.round(), entry.outcome()))
                                    .toList()));
        }
    }

    private List<GradedAnswer> answersOf(Member member) {
        return store.answers.values().stream()
                .filter(answer -> answer.student().equals(member.number()))
                .toList();
    }

    @Override
    public boolean forget(AccountId account, Instant now) {
        synchronized (store) {
            Member member = store.members.remove(account);
            if (member == null) {
                return false;
            }
            store.noticed.remove(account);
            store.memberships.forget(account);
            store.postings.values().removeIf(row -> row.posting().address().equals(new Address.Direct(account)));
            store.practice.values().removeIf(entry -> entry.account().equals(account));
            store.spent.removeIf(spent -> !isOpen(store.askings.get(spent.asking()), now));
            StudentNumber nobody = new StudentNumber(Long.MAX_VALUE - store.next("nobody"));
            answersOf(member).forEach(answer -> unlink(answer, account, nobody, now));
            return true;
        }
    }

    private void unlink(GradedAnswer answer, AccountId account, StudentNumber nobody, Instant now) {
        Asking asking = store.askings.get(answer.asking());
        String raw = FREE_TEXT.contains(asking.question().type()) ? null : answer.raw();
        store.answers.remove(new MemoryStore.AnswerKey(asking.id(), answer.student()));
        store.answers.put(
                new MemoryStore.AnswerKey(asking.id(), nobody),
                MemoryLedger.with(answer, nobody, raw, answer.selfMark()));
        if (isOpen(asking, now)) {
            store.spent.add(new MemoryStore.Spent(asking.id(), account));
        }
    }

    private static boolean isOpen(Asking asking, Instant now) {
        return now.isBefore(asking.slot().closes());
    }
}
