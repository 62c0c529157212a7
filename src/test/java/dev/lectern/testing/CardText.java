package dev.lectern.testing;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;

/** A card as plain lines: everything in it, and nothing of any platform. */
public final class CardText {
    private CardText() {}

    public static String of(Card card) {
        StringBuilder text = new StringBuilder();
        text.append('[').append(card.tone()).append("] ").append(card.title()).append('\n');
        for (RichText part : card.body()) {
            text.append('\n').append(part.markdown()).append('\n');
        }
        if (!card.buttons().isEmpty() || card.form() != null) {
            text.append('\n');
        }
        for (Button button : card.buttons()) {
            text.append('(').append(button.word()).append(") ");
            text.append(button.label())
                    .append(" -> ")
                    .append(said(button.action()))
                    .append('\n');
        }
        if (card.form() != null) {
            text.append("(...) ").append(card.form().label());
            text.append(" -> ").append(said(card.form().action())).append(" ...\n");
        }
        return text.toString();
    }

    private static String said(Action action) {
        return (action.command() + " " + action.arguments()).strip();
    }
}
