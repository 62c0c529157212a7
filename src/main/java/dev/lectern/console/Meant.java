package dev.lectern.console;

import dev.lectern.chat.Action;

/** What a typed line means. */
sealed interface Meant {

    /**
     * A question for the classroom.
     *
     * @param written whether it was written into the form of the last card
     */
    record Ask(Action action, boolean written) implements Meant {
        Ask(Action action) {
            this(action, false);
        }
    }

    /** Sit down as another student; an empty name asks who sits here. */
    record Become(String name) implements Meant {}

    record Quit() implements Meant {}

    /** An empty line. */
    record Nothing() implements Meant {}

    /** An answer longer than the form takes. */
    record TooLong(int length, int most) implements Meant {}

    /** Words while nothing waits for an answer. */
    record Unclear() implements Meant {}
}
