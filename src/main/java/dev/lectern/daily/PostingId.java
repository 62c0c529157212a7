package dev.lectern.daily;

import dev.lectern.chat.Marker;

/** The number of a posting in the store. */
public record PostingId(long value) {

    /** What the posting's message carries, to be found by. */
    public Marker marker() {
        return new Marker("p" + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
