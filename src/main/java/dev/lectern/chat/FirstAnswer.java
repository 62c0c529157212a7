package dev.lectern.chat;

/** How a command is first answered. An adapter acknowledges from this before it runs anything. */
public enum FirstAnswer {
    /** Seen only by the person who acted. */
    PRIVATE,
    /** Seen by the channel. */
    PUBLIC,
    /** A form is opened at once, from memory. */
    FORM
}
