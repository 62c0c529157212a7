package dev.lectern.command;

/** A request that cannot be met, with a sentence that tells the person why and what to do. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandException(String sentence) {
        super(sentence, null, false, false); // expected, so no stack trace is worth its cost
    }
}
