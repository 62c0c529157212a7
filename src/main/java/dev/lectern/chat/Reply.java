package dev.lectern.chat;

import dev.lectern.privacy.PersonalRecord;

/** What a command says to the person who acted, and to nobody else. */
public sealed interface Reply {
    Card card();

    record Message(Card card) implements Reply {}

    /** A message with everything held about the student, to be handed over as a JSON file. */
    record Export(Card card, PersonalRecord record) implements Reply {}

    /**
     * A message after which nothing of the student's may be left: who shows it also removes what was handed over to the
     * student and is still kept here, such as earlier exports.
     */
    record Forgotten(Card card) implements Reply {}

    /** A message with a picture. */
    record Pictured(Card card, Picture picture) implements Reply {}

    /** A message with a file, for the person who acted only. */
    record Handed(Card card, Attachment file) implements Reply {}

    /** The same reply with another card. */
    default Reply with(Card other) {
        if (this instanceof Export export) {
            return new Export(other, export.record());
        } else if (this instanceof Pictured pictured) {
            return new Pictured(other, pictured.picture());
        } else if (this instanceof Handed handed) {
            return new Handed(other, handed.file());
        }
        return this instanceof Forgotten ? new Forgotten(other) : of(other);
    }

    static Reply of(Card card) {
        return new Message(card);
    }
}
