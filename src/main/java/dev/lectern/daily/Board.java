package dev.lectern.daily;

import dev.lectern.quiz.AskingId;

/** Who is told that what the channel shows is out of date. Returns at once; never throws. Safe for use by many threads. */
public interface Board {
    /** Where there is no channel. */
    Board NONE = new Board() {
        @Override
        public void changed(AskingId asking) {}

        @Override
        public void wake() {}
    };

    /** Somebody answered: the count may be drawn again when there is time. */
    void changed(AskingId asking);

    /** The outbox has something new. */
    void wake();
}
