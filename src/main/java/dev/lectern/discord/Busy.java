package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What is said where more came in than can be kept: nothing was done, and trying again helps. */
final class Busy {
    private Busy() {}

    static MessageCreateData message() {
        Card card = Card.of(
                        "Very busy",
                        RichText.plain(
                                "So many are here at the same time that I could not take this in, and nothing was"
                                        + " recorded. Please try again in a minute."))
                .tone(Card.Tone.NOTICE);
        return DiscordCard.plainMessages(card).get(0);
    }
}
