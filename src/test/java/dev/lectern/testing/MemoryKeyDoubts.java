package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.KeyDoubts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The doubts about keys of a {@link MemoryStore}. */
public final class MemoryKeyDoubts implements KeyDoubts {
    private final MemoryStore store;
    private final Map<AskingId, Set<AccountId>> doubts = new HashMap<>();

    MemoryKeyDoubts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean note(AskingId asking, AccountId account, Instant now) {
        synchronized (store) {
            store.met(account);
            Set<AccountId> doubting = doubts.computeIfAbsent(asking, id -> new HashSet<>());
            boolean first = store.links.accounts(account).stream().noneMatch(doubting::contains);
            doubting.add(account);
            return first;
        }
    }

    @Override
    public int count(AskingId asking) {
        synchronized (store) {
            return (int) doubts.getOrDefault(asking, Set.of()).stream()
                    .filter(store.members::containsKey)
                    .map(store.links::first)
                    .distinct()
                    .count();
        }
    }
}
