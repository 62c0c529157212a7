package dev.lectern.chat;

/**
 * An invitation to write.
 *
 * @param label what to write, at most 45 characters
 * @param action what sending it asks for: the text is put behind the action's arguments
 * @param maxLength in characters
 */
public record Form(String label, Action action, int maxLength) {
    /** The longest free text taken from anyone. */
    public static final int MAX_TEXT = 1_000;
}
