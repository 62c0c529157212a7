package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Member;
import dev.lectern.course.Members;
import dev.lectern.course.Pseudonyms;
import dev.lectern.course.StudentNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The members of a {@link MemoryStore}. */
public final class MemoryMembers implements Members {
    private static final int DRAWS = 50;

    private final MemoryStore store;

    MemoryMembers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Member meet(AccountId account, Instant now) {
        synchronized (store) {
            store.members.computeIfAbsent(account, unmet -> {
                StudentNumber number = new StudentNumber(store.next("student"));
                return new Member(number, unmet, freePseudonym(unmet), false, false, now);
            });
            return find(account).orElseThrow();
        }
    }

    private String freePseudonym(AccountId account) {
        String name = Pseudonyms.draw(store.random);
        for (int i = 0; i < DRAWS && taken(name, account); i++) {
            name = Pseudonyms.draw(store.random);
        }
        String free = name;
        for (int i = 2; taken(free, account); i++) {
            free = name + " " + i;
        }
        return free;
    }

    private boolean taken(String name, AccountId account) {
        String skeleton = store.lookalikes.skeleton(name);
        return store.members.values().stream()
                .filter(member -> !member.account().equals(account))
                .anyMatch(member -> store.lookalikes.skeleton(member.name()).equals(skeleton));
    }

    @Override
    public Optional<Member> find(AccountId account) {
        synchronized (store) {
            return Optional.ofNullable(store.members.get(store.links.first(account)))
                    .map(member -> as(account, member));
        }
    }

    private static Member as(AccountId account, Member member) {
        return new Member(member.number(), account, member.name(), member.named(), member.hidden(), member.joined());
    }

    @Override
    public List<Member> all() {
        synchronized (store) {
            return store.members.values().stream()
                    .filter(member -> store.links.first(member.account()).equals(member.account()))
                    .sorted(Comparator.comparingLong(member -> member.number().value()))
                    .toList();
        }
    }

    @Override
    public Optional<Member> rename(AccountId account, DisplayName name) {
        synchronized (store) {
            AccountId first = store.links.first(account);
            Member member = store.met(first);
            if (taken(name.value(), first)) {
                return Optional.empty();
            }
            put(new Member(member.number(), first, name.value(), true, member.hidden(), member.joined()));
            return find(account);
        }
    }

    @Override
    public Member hide(AccountId account, boolean hidden) {
        synchronized (store) {
            AccountId first = store.links.first(account);
            Member member = store.met(first);
            put(new Member(member.number(), first, member.name(), member.named(), hidden, member.joined()));
            return as(account, store.met(first));
        }
    }

    private void put(Member member) {
        store.members.put(member.account(), member);
    }

    @Override
    public boolean claimPrivacyNotice(AccountId account) {
        synchronized (store) {
            return store.members.containsKey(account) && store.noticed.add(account);
        }
    }
}
