package dev.lectern.daily;

import dev.lectern.chat.Card;

/** Draws what a posting shows at a moment. Safe for use by many threads. */
@FunctionalInterface
public interface Posts {

    /** The whole content, before it is cut into parts. */
    Card draw(Posting posting);
}
