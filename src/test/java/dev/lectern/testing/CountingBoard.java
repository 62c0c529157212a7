package dev.lectern.testing;

import dev.lectern.daily.Board;
import dev.lectern.quiz.AskingId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A board that shows nothing, and counts how often it was told. */
public final class CountingBoard implements Board {
    private final List<AskingId> changed = new CopyOnWriteArrayList<>();
    private final AtomicInteger woken = new AtomicInteger();

    @Override
    public void changed(AskingId asking) {
        changed.add(asking);
    }

    @Override
    public void wake() {
        woken.incrementAndGet();
    }

    /** Every asking whose count changed, in order. */
    public List<AskingId> changed() {
        return changed;
    }

    public int woken() {
        return woken.get();
    }
}
