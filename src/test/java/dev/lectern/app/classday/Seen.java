package dev.lectern.app.classday;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one person has before their eyes: a post or a private answer, as it was when they looked. */
interface Seen {
    /** As plain lines. */
    String text();

    /** Presses the button that says so, or chooses that line of a menu. */
    Seen presses(String label);

    /** Picks these letters and sends them. */
    Seen picks(String... letters);

    /** Opens the form. */
    Writing opens();

    /** A form that is open. */
    interface Writing {
        Seen sends(String text);
    }

    default Seen writes(String text) {
        return opens().sends(text);
    }

    /** Finds the option and presses its letter. Where it stands is drawn anew each time. */
    default Seen answers(String option) {
        return presses(letter(option));
    }

    /** The letter that an option stands behind. */
    default String letter(String option) {
        Matcher line =
                Pattern.compile("(?m)^\\W*([A-H])\\W+\\Q" + option + "\\E\\W*$").matcher(text());
        if (!line.find()) {
            throw new AssertionError("no option says \"" + option + "\" in\n" + text());
        }
        return line.group(1);
    }
}
