package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Form;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What our buttons carry: an action as it would be typed, and for a "Write" button the form in front of it. A button outlives
 * the process, so its value must hold everything.
 */
final class ActionValue {
    /** What begins the ids of elements that act when used; a position follows, for ids are unique in a message. */
    static final String DO = "do:";

    /** A button that opens a form. */
    static final String WRITE = "write";

    /** The Send button of a form shown as a message, and its input. */
    static final String SEND = "send";

    static final String TEXT = "text";

    /** Several picks, and the button that sends them. */
    static final String PICKS = "picks";

    static final String PICKED = "picked";

    private static final Pattern OPENED = Pattern.compile("[0-9]{1,4} ([0-9]{1,14})\n");

    private ActionValue() {}

    static String of(Action action) {
        return action.arguments().isEmpty() ? action.command() : action.command() + " " + action.arguments();
    }

    static String of(Form form) {
        return of(form, null);
    }

    /** @param opened when the form was opened; null for what only opens it */
    static String of(Form form, @Nullable Instant opened) {
        String first = form.maxLength() + (opened == null ? "" : " " + opened.toEpochMilli());
        return first + "\n" + form.label().replace('\n', ' ') + "\n" + of(form.action());
    }

    /** Empty for what no button of ours carries. */
    static Optional<Action> action(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(Action.parse(value));
    }

    /** Empty for what no button of ours that has to do with forms carries. */
    static Optional<Form> form(String value) {
        String[] lines = value.split("\n", 3);
        if (lines.length < 3
                || !lines[0].matches("[1-9][0-9]{0,3}( .*)?")
                || lines[1].isBlank()
                || lines[2].isBlank()) {
            return Optional.empty();
        }
        int longest = Integer.parseInt(lines[0].split(" ", 2)[0]);
        return Optional.of(new Form(lines[1], Action.parse(lines[2]), longest));
    }

    /** When the form that a value is about was opened; null where it does not say so, or says nonsense. */
    static @Nullable Instant opened(String value) {
        Matcher moment = OPENED.matcher(value);
        return moment.lookingAt() ? Instant.ofEpochMilli(Long.parseLong(moment.group(1))) : null;
    }
}
