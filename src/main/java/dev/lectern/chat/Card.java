package dev.lectern.chat;

import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, whatever the platform: a title, text, things to press, and what a typed answer would mean.
 *
 * @param tone shown by a symbol and a word, and by colour only besides
 * @param title one line of plain text; may be empty
 * @param body in the order of reading
 * @param buttons in the order of reading
 * @param form what plain text typed next would mean; null where it would mean nothing
 */
public record Card(
        Tone tone,
        String title,
        List<RichText> body,
        List<Button> buttons,
        @Nullable Form form) {
    public enum Tone {
        PLAIN,
        CORRECT,
        PARTLY,
        INCORRECT,
        UNDECIDED,
        NOTICE,
        FAILURE
    }

    public Card {
        body = List.copyOf(body);
        buttons = List.copyOf(buttons);
    }

    public static Card of(String title, RichText... body) {
        return new Card(Tone.PLAIN, title, List.of(body), List.of(), null);
    }

    public Card tone(Tone other) {
        return new Card(other, title, body, buttons, form);
    }

    public Card with(Button... more) {
        List<Button> all = new ArrayList<>(buttons);
        all.addAll(List.of(more));
        return new Card(tone, title, body, all, form);
    }

    public Card with(Form other) {
        return new Card(tone, title, body, buttons, other);
    }

    /** The same card with more text at its end. */
    public Card and(RichText... more) {
        List<RichText> all = new ArrayList<>(body);
        all.addAll(List.of(more));
        return new Card(tone, title, all, buttons, form);
    }

    /** The same card with more text before its own. */
    public Card after(RichText... more) {
        List<RichText> all = new ArrayList<>(List.of(more));
        all.addAll(body);
        return new Card(tone, title, all, buttons, form);
    }
}
