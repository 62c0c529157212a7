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
import dev.lectern.score.LinkedAnswers;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                            members(account).stream()
                                    .map(MemoryPersonalData::account)
                                    .toList(),
                            answersOf(account),
                            store.practice()
                                    .entriesOf(account)
                                    .map(entry -> new Practised(entry.round(), entry.outcome()))
                                    .toList()));
        }
    }

    private static PersonalRecord.Account account(Member member) {
        return new PersonalRecord.Account(
                member.account(), member.name(), member.named(), member.hidden(), member.joined());
    }

    private List<Member> members(AccountId account) {
        return store.links.accounts(account).stream()
                .flatMap(one -> Optional.ofNullable(store.members.get(one)).stream())
                .toList();
    }

    private List<Answered> answersOf(AccountId account) {
        return members(account).stream()
                .flatMap(member -> store.answers.values().stream()
                        .filter(answer -> answer.student().equals(member.number()))
                        .map(answer -> new Answered(
                                store.askings.get(answer.asking()),
                                answer,
                                member.account().platform())))
                .sorted(Comparator.comparing(
                                (Answered answered) -> answered.asking().slot())
                        .thenComparing(answered -> answered.answer().at()))
                .toList();
    }

    @Override
    public boolean forget(AccountId account, Instant now) {
        synchronized (store) {
            if (!store.members.containsKey(account)) {
                return false;
            }
            List<AccountId> accounts = store.links.accounts(account);
            store.spent.removeIf(spent -> !isOpen(store.askings.get(spent.asking()), now));
            StudentNumber nobody = new StudentNumber(Long.MAX_VALUE - store.next("nobody"));
            List<GradedAnswer> given =
                    answersOf(account).stream().map(Answered::answer).toList();
            Set<GradedAnswer> counted = Set.copyOf(LinkedAnswers.counted(given, store.links.all()));
            given.forEach(answer -> unlink(answer, accounts, counted.contains(answer) ? nobody : null, now));
            accounts.forEach(this::remove);
            return true;
        }
    }

    private void remove(AccountId account) {
        store.members.remove(account);
        store.noticed.remove(account);
        store.memberships.forget(account);
        store.links.forget(account);
        store.postings.values().removeIf(row -> row.posting().address().equals(new Address.Direct(account)));
        store.practice.values().removeIf(entry -> entry.account().equals(account));
    }

    /** @param nobody null for what does not count beside another account's answer, and goes */
    private void unlink(GradedAnswer answer, List<AccountId> accounts, @Nullable StudentNumber nobody, Instant now) {
        Asking asking = store.askings.get(answer.asking());
        store.answers.remove(new MemoryStore.AnswerKey(asking.id(), answer.student()));
        if (nobody != null) {
            String raw = FREE_TEXT.contains(asking.question().type()) ? null : answer.raw();
            store.answers.put(
                    new MemoryStore.AnswerKey(asking.id(), nobody),
                    MemoryLedger.with(answer, nobody, raw, answer.selfMark()));
        }
        if (isOpen(asking, now)) {
            accounts.forEach(account -> store.spent.add(new MemoryStore.Spent(asking.id(), account)));
        }
    }

    private static boolean isOpen(Asking asking, Instant now) {
        return now.isBefore(asking.slot().closes());
    }
}
