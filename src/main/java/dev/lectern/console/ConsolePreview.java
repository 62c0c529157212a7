package dev.lectern.console;

import dev.lectern.chat.Card;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** A card as a terminal of the usual width shows it, without colours. */
public final class ConsolePreview {
    private static final int WIDTH = 80;

    private ConsolePreview() {}

    public static String text(Card card) {
        return new CardText(WIDTH, false)
                .lines(card).stream().map(AttributedString::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
