package dev.lectern.chat;

/**
 * A word that people can say, as a platform lists it.
 *
 * @param usage what may follow it, as {@code [today]}; empty where nothing may
 * @param help one sentence; empty for a word that only buttons say
 * @param staff whether only instructors have a use for it, so that it may be hidden from others
 */
public record Word(String name, String usage, String help, boolean staff) {

    /** Whether people say it, and not only buttons. */
    public boolean isSpoken() {
        return !help.isEmpty();
    }
}
