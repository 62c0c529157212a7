package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.lecture.RichText;
import java.util.Optional;

/** Somebody named the bot in a channel, where everyone would read an answer: it says how to ask in private. */
final class Mentioned {
    private Mentioned() {}

    /** Nothing in a channel that belongs to no class. */
    static Optional<Delivery.Parcel> parcel(boolean inClass) {
        Card card = Card.of(
                        "",
                        RichText.markdown(
                                "I answer in private: use `/help` here, press the button, or send me a direct message."))
                .with(new Button("help", "What I can do", Action.of("help")));
        return inClass ? Optional.of(Delivery.pack(Reply.of(card), export -> new byte[0])) : Optional.empty();
    }
}
