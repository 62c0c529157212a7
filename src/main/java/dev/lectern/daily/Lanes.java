package dev.lectern.daily;

import dev.lectern.chat.Address;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every address with something to do, and who is told that it has. Without threads and clocks of its own. */
final class Lanes {
    private final Desk desk;
    private final Closing closing;
    private final Map<Address, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<AskingId> changed = ConcurrentHashMap.newKeySet();
    private boolean begun;

    Lanes(Desk desk) {
        this.desk = desk;
        this.closing = new Closing(desk);
    }

    /** Notes that the count of an asking changed. By any thread. */
    void changed(AskingId asking) {
        changed.add(asking);
    }

    /** What there is to be done. */
    record Sorted(Set<Lane> busy, Instant nextClose) {}

    /**
     * Closes what is to be closed and finds out which addresses have something to do. By one thread at a time, with steps
     * of lanes going on.
     */
    Sorted sort(Instant now) {
        Instant nextClose = closing.step(now);
        Set<Lane> busy = new LinkedHashSet<>();
        for (Posting posting : changedPostings()) {
            Lane lane = lane(posting.address());
            lane.changed(posting.id());
            busy.add(lane);
        }
        desk.outbox().unsettled().forEach(posting -> busy.add(lane(posting.address())));
        desk.outbox().stale().forEach(stale -> busy.add(lane(stale.posting().address())));
        return new Sorted(busy, nextClose);
    }

    /** At first every question that is open: nobody knows what changed while nobody watched. */
    private List<Posting> changedPostings() {
        List<Posting> postings = new ArrayList<>();
        if (!begun) {
            postings.addAll(desk.outbox().open());
            begun = true;
        }
        for (AskingId asking : List.copyOf(changed)) {
            changed.remove(asking); // before reading: what changes from here on is another change
            postings.addAll(of(asking));
        }
        return postings;
    }

    private List<Posting> of(AskingId asking) {
        try {
            return desk.outbox().of(asking);
        } catch (RuntimeException e) {
            changed.add(asking);
            throw e;
        }
    }

    private Lane lane(Address address) {
        return lanes.computeIfAbsent(address, there -> new Lane(there, desk));
    }
}
