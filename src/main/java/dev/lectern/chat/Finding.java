package dev.lectern.chat;

/** What became of looking for a message. */
public sealed interface Finding {

    record Found(MessageRef message) implements Finding {}

    /** The whole time in question was searched, and it is not there. */
    record Absent() implements Finding {}

    /** The search could not be finished, so nothing is known. */
    record Incomplete() implements Finding {}
}
