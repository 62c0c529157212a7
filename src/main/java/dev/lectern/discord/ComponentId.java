package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Form;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button, a menu's option or a form carries: the whole action, so that it works after a restart and needs no memory.
 * {@code a:quiz today}, or {@code f1000:answer today} for a button that opens a form. A digit behind the letter a tells two
 * buttons with the same action apart.
 */
sealed interface ComponentId {
    /** Discord's limit, in characters. */
    int MAX = 100;

    Pattern ACT = Pattern.compile("a\\d{0,2}:(\\S.*)", Pattern.DOTALL);
    Pattern WRITE = Pattern.compile("f(\\d{1,4}):(\\S.*)", Pattern.DOTALL);

    Action action();

    /** Does it. */
    record Act(Action action) implements ComponentId {}

    /** Opens a form for a text that goes behind the action's arguments. */
    record Write(Action action, int maxLength) implements ComponentId {}

    /** The id of an action, which no other component of the message has; empty where the action is too long for one. */
    static Optional<String> of(Action action, Set<String> taken) {
        String id = "a:" + typed(action);
        for (int number = 1; taken.contains(id); number++) {
            id = "a" + number + ":" + typed(action);
        }
        return id.length() > MAX ? Optional.empty() : Optional.of(id);
    }

    static Optional<String> of(Form form) {
        String id = "f" + Math.min(form.maxLength(), Form.MAX_TEXT) + ":" + typed(form.action());
        return id.length() > MAX ? Optional.empty() : Optional.of(id);
    }

    /** Empty where the id is not one of ours. */
    static Optional<ComponentId> parse(String id) {
        Matcher act = ACT.matcher(id);
        if (act.matches()) {
            return Optional.of(new Act(Action.parse(act.group(1))));
        }
        Matcher write = WRITE.matcher(id);
        if (write.matches()) {
            int longest = Math.min(Math.max(1, Integer.parseInt(write.group(1))), Form.MAX_TEXT);
            return Optional.of(new Write(Action.parse(write.group(2)), longest));
        }
        return Optional.empty();
    }

    /** The action as it is typed, without the slash. */
    static String typed(Action action) {
        return (action.command() + " " + action.arguments()).strip();
    }
}
