package dev.lectern.quiz;

/** The number of an asking in the store. */
public record AskingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
