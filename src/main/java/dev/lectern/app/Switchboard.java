package dev.lectern.app;

import dev.lectern.daily.Board;
import dev.lectern.quiz.AskingId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The board that commands are given before there is one: the post office opens after the platforms, and they bring the first
 * answers meanwhile. What changes until then is told when it opens.
 */
final class Switchboard implements Board {
    private final Set<AskingId> early = new LinkedHashSet<>();
    private @Nullable Board board;

    synchronized void connect(Board opened) {
        board = opened;
        early.forEach(opened::changed);
        early.clear();
        opened.wake();
    }

    @Override
    public synchronized void changed(AskingId asking) {
        if (board == null) {
            early.add(asking);
        } else {
            board.changed(asking);
        }
    }

    @Override
    public synchronized void wake() {
        if (board != null) {
            board.wake();
        }
    }
}
