package dev.lectern.console;

import dev.lectern.chat.Card.Tone;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How a card's tone is told: by a sign and a word; the color only repeats it. */
enum Mark {
    PLAIN("", "", Ink.BOLD),
    CORRECT("✓", "Correct", Ink.GREEN),
    PARTLY("◐", "Partly correct", Ink.YELLOW),
    INCORRECT("✗", "Not quite", Ink.RED),
    UNDECIDED("?", "Undecided", Ink.CYAN),
    NOTICE("!", "", Ink.YELLOW),
    FAILURE("!!", "", Ink.RED);

    private final String sign;
    private final String word;
    private final AttributedStyle style;

    Mark(String sign, String word, AttributedStyle style) {
        this.sign = sign;
        this.word = word;
        this.style = style;
    }

    static Mark of(Tone tone) {
        return switch (tone) {
            case PLAIN -> PLAIN;
            case CORRECT -> CORRECT;
            case PARTLY -> PARTLY;
            case INCORRECT -> INCORRECT;
            case UNDECIDED -> UNDECIDED;
            case NOTICE -> NOTICE;
            case FAILURE -> FAILURE;
        };
    }

    /** The sign with a space behind it; empty where there is none. */
    AttributedString sign() {
        return new AttributedString(sign.isEmpty() ? "" : sign + " ", style);
    }

    /** The word and the title; a title that begins with the word is enough. */
    AttributedString headline(String title) {
        if (word.isEmpty() || title.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
            return new AttributedString(title, style);
        }
        var headline = new AttributedStringBuilder().append(new AttributedString(word, style));
        return title.isEmpty()
                ? headline.toAttributedString()
                : headline.append(Ink.bold(" · " + title)).toAttributedString();
    }
}
