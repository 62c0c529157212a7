package dev.lectern.chat;

import java.util.List;

/**
 * An invitation to write, or to pick any number of options.
 *
 * @param label what to write, at most 45 characters
 * @param action what sending it asks for: the text is put behind the action's arguments
 * @param maxLength in characters
 * @param picks the words of which any number can be picked, where there is something to press; what is picked, with spaces
 *     between, is the text. Empty where one writes
 */
public record Form(String label, Action action, int maxLength, List<String> picks) {
    /** The longest free text taken from anyone. */
    public static final int MAX_TEXT = 1_000;

    public Form {
        picks = List.copyOf(picks);
    }

    public Form(String label, Action action, int maxLength) {
        this(label, action, maxLength, List.of());
    }
}
