package dev.lectern.chat;

import dev.lectern.privacy.PersonalRecord;

/** What a command says to the person who acted, and to nobody else. */
public sealed interface Reply {
    Card card();

    record Message(Card card) implements Reply {}

    /** A message with everything held about the student, to be handed over as a JSON file. */
    record Export(Card card, PersonalRecord record) implements Reply {}

    static Reply of(Card card) {
        return new Message(card);
    }
}
