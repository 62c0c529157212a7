package dev.lectern.console;

import dev.lectern.chat.Card.Tone;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * How a card's tone is told: by a sign and a word; the color only repeats it.
 *
 * @param sign may be empty
 * @param word may be empty: then the title says it all
 */
record Mark(String sign, String word, AttributedStyle style) {

    static Mark of(Tone tone) {
        return switch (tone) {
            case PLAIN -> new Mark("", "", Ink.BOLD);
            case CORRECT -> new Mark("✓", "Correct", Ink.GREEN);
            case PARTLY -> new Mark("◐", "Partly correct", Ink.YELLOW);
            case INCORRECT -> new Mark("✗", "Not quite", Ink.RED);
            case UNDECIDED -> new Mark("?", "Undecided", Ink.CYAN);
            case NOTICE -> new Mark("!", "", Ink.YELLOW);
            case FAILURE -> new Mark("!!", "", Ink.RED);
        };
    }

    /** The sign with a space behind it; empty where there is none. */
    AttributedString prefix() {
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
