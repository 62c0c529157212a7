package dev.lectern.chat;

import java.util.Locale;

/**
 * A command with its arguments, as typed after the slash: {@code summary} and {@code fine-tuning}. A button carries one, so
 * it may be seen by students: never put a key into it.
 *
 * @param command lower case, without the slash
 * @param arguments without surrounding space; may be empty
 */
public record Action(String command, String arguments) {
    public Action {
        command = command.toLowerCase(Locale.ROOT);
        arguments = arguments.strip();
    }

    public static Action of(String command) {
        return new Action(command, "");
    }

    /** Splits what was typed, without the slash, at the first space. */
    public static Action parse(String typed) {
        String[] words = typed.strip().split("\\s+", 2);
        return new Action(words[0], words.length > 1 ? words[1] : "");
    }

    /** The same action with more words behind it. */
    public Action with(String more) {
        return new Action(command, arguments.isEmpty() ? more : arguments + " " + more);
    }
}
